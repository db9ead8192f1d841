/** Where the project is, and the sentence that stops a tool. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {...string} parts */
export function inProject(...parts) {
  return join(projectFolder, ...parts);
}

/** What a person must do before the tool can go on; printed without a stack. */
export class Stop extends Error {}

/**
 * Runs a tool: its return value is the exit code, and a Stop is printed as the sentence that it is.
 * @param {() => Promise<number>} act
 */
export async function runTool(act) {
  try {
    process.exitCode = await act();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
