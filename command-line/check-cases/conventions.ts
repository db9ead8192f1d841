import { ArgumentError } from '../../shared/statistics/argument-error.ts';
import type { Estimate } from '../../shared/statistics/estimate.ts';
import { NoNumber } from './case-method.ts';
import type { Answer, ReferenceCase } from './case-method.ts';
import { orNoNumber } from './or-no-number.ts';
import { choice, labels, numbers } from './read-case.ts';

/** One level of confidence that a case asks for, as this library takes it. */
export interface Level {
  readonly confidence: number;
  /** Whether the case asked for confidence 1, whose limits are open. */
  readonly open: boolean;
  /** What the reference calls the limits of this level. */
  readonly lower: string;
  readonly upper: string;
}

/** Rule "90 to 100 are per cent": a confidence of 90 or more is divided by 100. */
export function asFraction(confidence: number): number {
  return confidence >= 90 ? confidence / 100 : confidence;
}

/** Rule "two levels are 0.95 and 0.998": the reference takes one level, or exactly these two, in this order and as fractions. */
export function oneOrBothLevels(args: ReferenceCase['args']): readonly Level[] {
  const asked = askedLevels(args);
  if (asked.length > 1 && !(asked.length === 2 && asked[0] === 0.95 && asked[1] === 0.998)) {
    throw new ArgumentError('confidence', asked.join(', '), 'give one level, or 0.95 and 0.998');
  }
  return asked.map((confidence) => level(confidence, asked.length > 1));
}

/** One level only, as a function takes it that returns a single limit. */
export function oneLevel(args: ReferenceCase['args']): Level {
  const [first, ...more] = anyLevels(args);
  if (first === undefined || more.length > 0) throw new ArgumentError('confidence', JSON.stringify(args.confidence), 'give one level');
  return first;
}

/** Rule "any number of levels": life expectancy takes as many as it is given, and names columns after them when there are several. */
export function anyLevels(args: ReferenceCase['args']): readonly Level[] {
  const asked = askedLevels(args);
  return asked.map((confidence) => level(confidence, asked.length > 1));
}

function askedLevels(args: ReferenceCase['args']): readonly number[] {
  return args.confidence === undefined ? [0.95] : numbers(args, 'confidence');
}

/** Rule "confidence 1 means open limits": the library takes confidences below 1, so its value is asked for at 95%. */
function level(asked: number, named: boolean): Level {
  const fraction = asFraction(asked);
  const open = fraction === 1;
  const suffix = named ? `${(fraction * 100).toFixed(1).replace('.', '_')}cl` : 'cl';
  return { confidence: open ? 0.95 : fraction, open, lower: `lower${suffix}`, upper: `upper${suffix}` };
}

/** The reference's confidence text: "95%", or "95%, 99.8%". */
export function confidenceText(levels: readonly Level[]): string {
  return levels.map(({ confidence, open }) => `${open ? 100 : Number((confidence * 100).toPrecision(15))}%`).join(', ');
}

/** The limits of a row at confidence 1, as the reference's formula gives them there. */
export interface OpenLimits {
  readonly lower: Answer;
  readonly upper: Answer;
}

/** The columns of limits of all levels, one cell an estimate. */
export function limitColumns(
  levels: readonly Level[],
  at: (confidence: number) => readonly Estimate[],
  openLimits: (estimate: Estimate, row: number) => OpenLimits,
): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    levels.flatMap(({ confidence, open, lower, upper }) => {
      const limits = at(confidence).map((estimate, row) => (open && estimate.value !== null ? openLimits(estimate, row) : limitsOf(estimate)));
      return [
        [lower, limits.map((each) => each.lower)],
        [upper, limits.map((each) => each.upper)],
      ];
    }),
  );
}

function limitsOf({ lower, upper, reason }: Estimate): OpenLimits {
  return { lower: orNoNumber(lower, reason), upper: orNoNumber(upper, reason) };
}

/** Rule "open limits of a count": exact limits go to 0 and infinity; Byar's lower formula has no limit there. */
export function openCountLimits({ method }: Estimate): OpenLimits {
  const byar = method === "Byar's";
  return { lower: byar ? new NoNumber("Byar's formula has no lower limit at confidence 1.") : 0, upper: Infinity };
}

/** The value column of some estimates. */
export function values(estimates: readonly Estimate[]): readonly Answer[] {
  return estimates.map(({ value, reason }) => orNoNumber(value, reason));
}

/** The reference's name of a count's method: "Exact" or "Byars"; none where the count is missing. */
export function countMethodText({ method, reason }: Estimate): Answer {
  return method === 'exact Poisson' ? 'Exact' : method === "Byar's" ? 'Byars' : new NoNumber(reason ?? '');
}

/** Rule "output columns by type": the reference returns fewer columns for some types, and refuses a type that it does not know. */
export function requireKnownType({ args }: ReferenceCase): void {
  choice(args, 'type', ['value', 'lower', 'upper', 'standard', 'full'], 'full');
}

/** One group of rows, as the reference summarises them: its name in the column that it is grouped by, and its row numbers. */
export interface Group {
  readonly name: string | number;
  readonly rows: readonly number[];
}

/** The groups of a column in the order of their names, which is the order of the reference's results. */
export function groupsOf(column: readonly (string | number)[]): readonly Group[] {
  const rows = new Map<string | number, number[]>();
  column.forEach((name, row) => rows.set(name, [...(rows.get(name) ?? []), row]));
  return [...rows].map(([name, members]) => ({ name, rows: members })).toSorted((one, other) => compareNames(one.name, other.name));
}

function compareNames(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [first, second] = [String(one), String(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Rule "one-group sums": data grouped into two or more groups are summed within each; a single group comes back row by row. */
export function summedGroups({ groupedBy, input }: ReferenceCase): readonly Group[] | null {
  if (groupedBy === null) return null;
  const groups = groupsOf(labels(input, groupedBy));
  return groups.length > 1 ? groups : null;
}

/** Rule "a sum with a missing part is missing". */
export function sumOf(column: readonly (number | null)[], rows: readonly number[]): number | null {
  return rows.reduce((total: number | null, row) => {
    const cell = column[row] ?? null;
    return total === null || cell === null ? null : total + cell;
  }, 0);
}

/** Rule "a missing count is 0 in standardisation". */
export function missingAsZero(column: readonly (number | null)[]): readonly number[] {
  return column.map((cell) => cell ?? 0);
}

/** The cells of a column at some rows. */
export function pick<Cell>(column: readonly Cell[], rows: readonly number[]): readonly Cell[] {
  return rows.flatMap((row) => column.slice(row, row + 1));
}
