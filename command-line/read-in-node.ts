import { readContents } from '../shared/dataset/formats/read-contents.ts';
import type { ReadContents } from '../shared/dataset/read-file.ts';
import { nodeReadingTools } from './reading-tools.ts';

/** Reads what is in a file here and now. */
export const readInNode: ReadContents = (fileName, bytes, choices) => readContents(fileName, bytes, choices, nodeReadingTools);
