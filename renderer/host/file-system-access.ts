import type { FileType } from '../../shared/host.ts';

/** The File System Access API of Chromium browsers; TypeScript's own library does not describe it. */
declare global {
  interface Window {
    showOpenFilePicker?(options: OpenPickerOptions): Promise<FileSystemFileHandle[]>;
    showSaveFilePicker?(options: SavePickerOptions): Promise<FileSystemFileHandle>;
  }
  interface FileSystemHandle {
    queryPermission?(descriptor: { mode: AccessMode }): Promise<PermissionState>;
    requestPermission?(descriptor: { mode: AccessMode }): Promise<PermissionState>;
  }
}

export type AccessMode = 'read' | 'readwrite';

interface OpenPickerOptions {
  readonly multiple: boolean;
  readonly types: readonly PickerType[];
}

interface SavePickerOptions {
  readonly suggestedName: string;
  readonly types: readonly PickerType[];
}

interface PickerType {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

export function pickerType(type: FileType): PickerType {
  return { description: type.label, accept: { [type.mediaType]: type.endings.map((ending) => `.${ending}`) } };
}

/** Whether the person lets us use the file. The browser may ask them, so call it from one of their acts. */
export async function allowed(handle: FileSystemHandle, mode: AccessMode): Promise<boolean> {
  if (handle.queryPermission === undefined || handle.requestPermission === undefined) return true;
  if ((await handle.queryPermission({ mode })) === 'granted') return true;
  return (await handle.requestPermission({ mode })) === 'granted';
}

/** What a picker gave, or null when the person cancelled it. */
export async function unlessCancelled<Choice>(choice: Promise<Choice>): Promise<Choice | null> {
  try {
    return await choice;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}
