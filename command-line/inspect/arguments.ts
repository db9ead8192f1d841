import { parseArgs } from 'node:util';

export interface InspectArguments {
  readonly files: readonly string[];
  readonly json: boolean;
}

export const usage = 'npm run inspect -- FILE… [--json]';

/** The arguments, or a sentence that says what is wrong with them. */
export function inspectArguments(given: readonly string[]): InspectArguments | string {
  try {
    const { positionals, values } = parseArgs({ args: [...given], allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
    return positionals.length === 0 ? 'Name one file or more.' : { files: positionals, json: values.json };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
