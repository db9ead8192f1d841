import type { OpenRequest, SourceFile } from '../../shared/host.ts';
import type { FileHandles } from './file-handles.ts';
import { pickerType, unlessCancelled } from './file-system-access.ts';
import { blobFile, handleFile } from './source-file.ts';

/** Lets the person choose files: through handles where the browser has them, so that they can be found again. */
export async function openFiles(handles: FileHandles, request: OpenRequest): Promise<readonly SourceFile[]> {
  if (window.showOpenFilePicker === undefined) return chooseWithInput(request);
  const chosen = await unlessCancelled(window.showOpenFilePicker({ multiple: request.several, types: request.types.map(pickerType) }));
  return Promise.all((chosen ?? []).map(async (handle) => handleFile(handle, await handles.remember(handle))));
}

function chooseWithInput({ types, several }: OpenRequest): Promise<readonly SourceFile[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = several;
  input.accept = types.flatMap((type) => type.endings.map((ending) => `.${ending}`)).join(',');
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => {
      resolve([]);
    });
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])].map((file) => blobFile(file.name, file)));
    });
    input.click();
  });
}
