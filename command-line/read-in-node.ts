import { fileHash } from '../shared/dataset/file-hash.ts';
import { readContents } from '../shared/dataset/formats/read-contents.ts';
import type { ReadContents } from '../shared/dataset/read-file.ts';
import { nodeReadingTools } from './reading-tools.ts';

/** Reads what is in a file here and now, while another thread of Node hashes a copy of it. */
export const readInNode: ReadContents = async (fileName, bytes, choices) => {
  const hashed = fileHash(bytes);
  const contents = await readContents(fileName, bytes, choices, nodeReadingTools);
  return { ...contents, sha256: await hashed };
};
