import type { SourceFile } from '../../shared/host.ts';
import { HostError } from '../../shared/host.ts';
import { blobFile } from './source-file.ts';

/** A file of samples/, which ships beside the window in both hosts. */
export async function readSample(name: string): Promise<SourceFile> {
  const response = await fetch(`./samples/${name.split('/').map(encodeURIComponent).join('/')}`).catch((error: unknown) => {
    throw new HostError('failed', `The example file “${name}” could not be read. Check that the workbench is still running where it was started, then try again.`, { cause: error });
  });
  if (!response.ok) throw new HostError('file-gone', `There is no example file named “${name}”. Install the workbench again to get it back.`);
  return blobFile(name, await response.blob());
}
