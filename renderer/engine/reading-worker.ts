/// <reference lib="webworker" />
import columnarModule from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import { ReadError } from '../../shared/dataset/dataset.ts';
import { fileHash } from '../../shared/dataset/file-hash.ts';
import type { ReadingChoices } from '../../shared/dataset/formats/found-table.ts';
import { readContents } from '../../shared/dataset/formats/read-contents.ts';
import type { HashedContents } from '../../shared/dataset/read-file.ts';

/** Reads what is in files, away from the page, so that the page goes on. One question, one answer. */
export interface ReadingQuestion {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly choices: ReadingChoices;
}

export type ReadingAnswer =
  | { readonly contents: HashedContents }
  | { readonly readError: string }
  | { readonly failed: string };

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<ReadingQuestion>) => {
  void answer(data).then((answered) => {
    self.postMessage(answered, 'contents' in answered ? answered.contents.tables.map(({ content }) => (content.kind === 'text' ? content.bytes.buffer : content.stream.buffer)) : []);
  });
};

async function answer({ fileName, bytes, choices }: ReadingQuestion): Promise<ReadingAnswer> {
  try {
    const sha256 = await fileHash(bytes);
    const contents = await readContents(fileName, bytes, choices, { columnarModule: async () => new Uint8Array(await (await fetch(columnarModule)).arrayBuffer()) });
    return { contents: { ...contents, sha256 } };
  } catch (error) {
    return error instanceof ReadError ? { readError: error.message } : { failed: error instanceof Error ? error.message : String(error) };
  }
}
