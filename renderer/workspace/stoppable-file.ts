import type { SourceFile } from '../../shared/host.ts';

/** The same file, except that waiting for its bytes ends when the person stops it. */
export function stoppableFile(file: SourceFile, signal: AbortSignal): SourceFile {
  return {
    name: file.name,
    size: file.size,
    reference: file.reference,
    bytes: () =>
      new Promise((resolve, reject) => {
        const stop = () => {
          reject(signal.reason instanceof Error ? signal.reason : new DOMException('Stopped.', 'AbortError'));
        };
        if (signal.aborted) stop();
        signal.addEventListener('abort', stop, { once: true });
        file.bytes().then(resolve, reject);
      }),
  };
}
