import { ArgumentError } from '../../shared/statistics/argument-error.ts';
import type { Answer, CaseMethod, Json, ReferenceCase } from './case-method.ts';
import { compareField, together, usualTolerance } from './compare.ts';
import type { Comparison } from './compare.ts';

/** What became of one case. */
export interface CaseResult {
  readonly id: string;
  readonly outcome: 'agreed' | 'differs on purpose' | 'failed';
  /** The largest relative difference among the numbers that had to agree. */
  readonly worst: number;
  /** Why the case failed, or the name and reason of the difference on purpose. */
  readonly notes: readonly string[];
}

/** What became of the cases of one file. */
export interface FileResult {
  readonly name: string;
  readonly cases: readonly CaseResult[];
}

/** Runs every case of one file's text. A file of an unknown method, or one that cannot be read, is one failed case. */
export function runFile(fileName: string, text: string, methods: readonly CaseMethod[]): FileResult {
  const failed = (name: string, note: string): FileResult => ({ name, cases: [{ id: fileName, outcome: 'failed', worst: 0, notes: [note] }] });
  let file: Json;
  try {
    file = JSON.parse(text) as Json;
  } catch {
    return failed(fileName, 'The file is not JSON.');
  }
  if (!isRecord(file) || typeof file.function !== 'string' || !Array.isArray(file.cases)) {
    return failed(fileName, 'The file does not name a function and list its cases.');
  }
  const name = file.function;
  const method = methods.find((each) => each.name === name);
  if (method === undefined) return failed(name, `No method here is called ${name}.`);
  return { name, cases: (file.cases as readonly Json[]).map((each) => runCase(readCase(each), method)) };
}

/** Runs one case: its answer against what the reference expected, or its typed error against the reference's error. */
export function runCase(reference: ReferenceCase, method: CaseMethod): CaseResult {
  const result = (outcome: CaseResult['outcome'], worst: number, notes: readonly string[]): CaseResult => ({ id: reference.id, outcome, worst, notes });
  let answer: Readonly<Record<string, Answer>>;
  try {
    answer = method.answer(reference);
  } catch (error) {
    if (!(error instanceof ArgumentError)) return result('failed', 0, [`Stopped: ${String(error)}`]);
    return reference.expected === null ? result('agreed', 0, []) : result('failed', 0, [`Refused what the reference answers: ${error.message}`]);
  }
  if (reference.expected === null) return result('failed', 0, ['Answered what the reference refuses.']);
  const compared = compareAnswer(reference.expected, answer, method, reference);
  const all = together([...compared.values()]);
  if (all.problems.length === 0) return result('agreed', all.worst, []);
  const difference = method.differences?.find((each) => each.applies(reference));
  const rest = together([...compared].filter(([field]) => difference?.fields.includes(field) !== true).map(([, comparison]) => comparison));
  return difference !== undefined && rest.problems.length === 0
    ? result('differs on purpose', rest.worst, [`${difference.name}: ${difference.why}`])
    : result('failed', rest.worst, rest.problems);
}

function compareAnswer(
  expected: Readonly<Record<string, Json>>,
  answer: Readonly<Record<string, Answer>>,
  method: CaseMethod,
  reference: ReferenceCase,
): ReadonlyMap<string, Comparison> {
  const tolerance = (field: string): number => method.tolerance?.(field, reference) ?? usualTolerance;
  const fields = Object.entries(expected).filter(([field]) => method.exempt?.[field] === undefined);
  return new Map(fields.map(([field, cell]) => [field, compareField(field, cell, answer[field], tolerance)]));
}

/** One case of a file as the adapters take it. */
export function readCase(raw: Json): ReferenceCase {
  const fields = isRecord(raw) ? raw : {};
  const record = (name: string): Readonly<Record<string, Json>> | null => {
    const field = fields[name];
    return isRecord(field) ? field : null;
  };
  const grouping = fields.grouped_by ?? record('args')?.grouped_by;
  return {
    id: typeof fields.id === 'string' ? fields.id : 'unnamed',
    args: record('args') ?? {},
    input: record('input') ?? {},
    groupedBy: typeof grouping === 'string' && grouping !== 'none' ? grouping : null,
    expected: fields.error === undefined ? (record('expected') ?? {}) : null,
    raw: fields,
  };
}

function isRecord(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
