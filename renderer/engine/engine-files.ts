import module from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import type { EngineFiles } from '../../shared/engine/open-engine.ts';

/** The engine's files as the window serves them. The address must be whole, because the worker reads it from where the worker is. */
export const engineFiles: EngineFiles = {
  module: new URL(module, document.baseURI).href,
  startWorker: () => new Worker(worker),
};
