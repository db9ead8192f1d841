import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface ReportArguments {
  readonly workspace: string;
  /** Files that take the place of the workspace's own, by dataset name. */
  readonly data: ReadonlyMap<string, string>;
  readonly out: string;
  /** The council's own Word file, into which the report goes. */
  readonly template: string | null;
  /** An earlier report whose numbers are made new. It is read, never written. */
  readonly refresh: string | null;
  /** Why a report leaves although a withheld count can be worked out from it; null where none is given. */
  readonly reason: string | null;
  /** ISO date printed on the report; today's unless given. */
  readonly date: string;
}

export const usage = 'npm run report -- WORKSPACE [--data NAME=FILE …] [--date YYYY-MM-DD] [--template FILE.docx] [--refresh OLD.docx] [--reason TEXT] --out FILE.docx or FILE.xlsx';

/** The arguments, or a sentence that says what is wrong with them. */
export function reportArguments(given: readonly string[], today: string): ReportArguments | string {
  try {
    const { positionals, values } = parseArgs({ args: [...given], allowPositionals: true, options: { data: { type: 'string', multiple: true, default: [] }, out: { type: 'string' }, reason: { type: 'string' }, template: { type: 'string' }, refresh: { type: 'string' }, date: { type: 'string', default: today } } });
    const [workspace, ...more] = positionals;
    if (workspace === undefined || more.length > 0) return 'Name one workspace file.';
    if (values.out === undefined) return 'Say where to save the report with --out FILE.docx.';
    if (!/^\d{4}-\d{2}-\d{2}$/.test(values.date)) return `--date is ${values.date}: write it as 2026-11-24.`;
    if (!/\.(docx|xlsx)$/i.test(values.out)) return `--out is ${values.out}: end it in .docx for Word or .xlsx for the tables in Excel.`;
    if (/\.xlsx$/i.test(values.out) && (values.template ?? values.refresh) !== undefined) return '--template and --refresh are for Word: end --out in .docx.';
    if (values.template !== undefined && values.refresh !== undefined) return 'An earlier report keeps its own look: give --template or --refresh, not both.';
    if ([values.template, values.refresh].some((path) => path !== undefined && resolve(path) === resolve(values.out ?? ''))) return '--out would overwrite the file that it is made from: name another.';
    const pairs = values.data.map((pair): [string, string] => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
    if (values.data.some((pair) => !/^[^=]+=.+$/.test(pair))) return '--data takes NAME=FILE, such as --data deaths=deaths-2020.csv.';
    return { workspace, data: new Map(pairs), out: values.out, template: values.template ?? null, refresh: values.refresh ?? null, reason: values.reason === undefined || values.reason.trim() === '' ? null : values.reason.trim(), date: values.date };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
