import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { EngineFiles } from '../shared/engine/open-engine.ts';

const require = createRequire(import.meta.url);

/** DuckDB's own worker script speaks the web's worker language; this teaches a Node thread that language. */
const bridge = `
  const { parentPort, workerData } = require('node:worker_threads');
  globalThis.postMessage = (message, transfer) => parentPort.postMessage(message, transfer);
  require(workerData);
  parentPort.on('message', (data) => globalThis.onmessage({ data }));
`;

/** The engine's files and worker as Node has them. The worker's own output is dropped: errors come back as messages. */
export const nodeEngineFiles: EngineFiles = {
  module: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
  startWorker: () => webWorker(new Worker(bridge, { eval: true, stdout: true, stderr: true, workerData: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-eh.worker.cjs') })),
};

function webWorker(thread: Worker): ReturnType<EngineFiles['startWorker']> {
  const listeners = new Map<string, Set<(event: never) => void>>();
  const tell = (type: string, event: unknown) => listeners.get(type)?.forEach((listener) => { listener(event as never); });
  thread.on('message', (data) => { tell('message', { data: data as unknown }); });
  thread.on('error', (error) => { tell('error', { message: error.message, error }); });
  thread.on('exit', () => { tell('close', {}); });
  const worker = {
    postMessage: (message: unknown, transfer?: readonly ArrayBuffer[]) => { thread.postMessage(message, transfer); },
    addEventListener: (type: string, listener: (event: never) => void) => { listeners.set(type, (listeners.get(type) ?? new Set()).add(listener)); },
    removeEventListener: (type: string, listener: (event: never) => void) => { listeners.get(type)?.delete(listener); },
    terminate: () => { void thread.terminate(); },
  };
  // DuckDB calls these four alone, so that much of a web worker is enough.
  return worker as unknown as ReturnType<EngineFiles['startWorker']>;
}
