import { ReadError } from '../../shared/dataset/dataset.ts';
import type { ReadContents } from '../../shared/dataset/read-file.ts';
import type { ReadingAnswer, ReadingQuestion } from './reading-worker.ts';

let idle: Worker | null = null;

/** Reads what is in a file in a worker, which waits for the next file, or ends at once when the person stops it. */
export const readInWorker: ReadContents = (fileName, bytes, choices, { signal }) =>
  new Promise((resolve, reject) => {
    const worker = idle ?? new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' });
    idle = null;
    const stop = () => {
      worker.terminate();
      reject(signal?.reason instanceof Error ? signal.reason : new DOMException('Stopped.', 'AbortError'));
    };
    worker.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => {
      signal?.removeEventListener('abort', stop);
      idle ??= worker;
      if ('contents' in data) resolve(data.contents);
      else if ('readError' in data) reject(new ReadError(fileName, data.readError));
      else reject(new ReadError(fileName, `${fileName} could not be read. Nothing else was changed.`, { cause: new Error(data.failed) }));
    };
    // A worker that runs out of memory says no more than this.
    worker.onerror = () => {
      signal?.removeEventListener('abort', stop);
      worker.terminate();
      reject(new ReadError(fileName, `${fileName} could not be read: it may be too large for this computer’s memory. Nothing else was changed. Close other programs, or ask for fewer rows or columns.`));
    };
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop, { once: true });
    const question: ReadingQuestion = { fileName, bytes, choices };
    worker.postMessage(question, [bytes.buffer]);
  });
