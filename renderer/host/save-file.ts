import type { SavedFile, SaveRequest } from '../../shared/host.ts';
import { fileErrorFrom } from '../../shared/hosts/errors.ts';
import type { FileHandles } from './file-handles.ts';
import { allowed, pickerType, unlessCancelled } from './file-system-access.ts';

/** Saves over the file that it was saved to before, else where the person says, else as a download. */
export async function saveFile(handles: FileHandles, request: SaveRequest): Promise<SavedFile | null> {
  const before = request.reference === null ? null : await handles.find(request.reference);
  if (before !== null && request.reference !== null && (await allowed(before, 'readwrite'))) {
    await write(before, request.bytes);
    return { name: before.name, reference: request.reference };
  }
  if (window.showSaveFilePicker === undefined) return download(request);
  const chosen = await unlessCancelled(window.showSaveFilePicker({ suggestedName: request.suggestedName, types: [pickerType(request.type)] }));
  if (chosen === null) return null;
  await write(chosen, request.bytes);
  return { name: chosen.name, reference: await handles.remember(chosen) };
}

/** The browser writes beside the file and swaps it in on close, so a failure leaves what was there. */
async function write(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    const stream = await handle.createWritable();
    try {
      await stream.write(bytes);
    } catch (error) {
      await stream.abort();
      throw error;
    }
    await stream.close();
  } catch (error) {
    throw fileErrorFrom('save', error, handle.name);
  }
}

function download({ suggestedName, type, bytes }: SaveRequest): SavedFile {
  const address = URL.createObjectURL(new Blob([bytes], { type: type.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = suggestedName;
  link.click();
  // The browser has taken the bytes once the click's own task is over.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  });
  return { name: suggestedName, reference: null };
}
