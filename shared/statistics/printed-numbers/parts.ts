import { ArgumentError } from '../argument-error.ts';
import { total } from '../rows.ts';
import { halfUnit, inItsUnit, plain, readPrintedNumber, type PrintedCheck } from './printed-number.ts';

export interface PartsInput {
  /** The parts as printed, such as "37%" or "£12,000". */
  readonly parts: readonly string[];
  /** The total as printed; "100%" is taken as exact. */
  readonly total: string;
  /** True for percentages and other rounded numbers, whose sum may be off by their rounding; false for counts and money. */
  readonly rounded: boolean;
}

export interface PartsCheck extends PrintedCheck {
  /** Sum of the parts less the total, in their unit. */
  readonly difference: number;
  /** The most that rounding can explain. */
  readonly allowance: number;
}

/** Rounding of a sum of decimals. */
const hair = 1e-9;

/**
 * Whether printed parts make their printed total.
 *
 * Rounded parts may be off by half of the last digit each; exact ones must make the total.
 * Throws ArgumentError for text that is not a number and for no parts.
 * Example: income lines that make £233,050 do not make £233,500: 450 short, and two neighbouring digits are swapped.
 */
export function partsMakeTotal({ parts, total: printedTotal, rounded }: PartsInput): PartsCheck {
  if (parts.length === 0) throw new ArgumentError('parts', 'none', 'give at least one part');
  const numbers = parts.map(readPrintedNumber);
  const whole = readPrintedNumber(printedTotal);
  const sum = total(numbers.map(({ value }) => value));
  const decimals = Math.max(whole.decimals, ...numbers.map((part) => part.decimals));
  const isHundred = whole.value === 100;
  const allowance = rounded ? total(numbers.map(halfUnit)) + (isHundred ? 0 : halfUnit(whole)) : 0;
  const difference = Number((sum - whole.value).toFixed(decimals));
  const agrees = Math.abs(difference) <= allowance + hair;
  const made = inItsUnit(sum, whole, decimals);
  if (agrees) {
    const within = difference === 0 ? '' : `, which rounding explains: it allows up to ${plain(allowance, decimals + 1)}`;
    return { agrees, difference, allowance, explanation: `The parts make ${made} against ${printedTotal}${within}.` };
  }
  const off = `${inItsUnit(Math.abs(difference), whole, decimals)} ${difference < 0 ? 'short' : 'over'}`;
  const rounding = rounded ? ` Rounding allows up to ${plain(allowance, decimals + 1)}.` : '';
  const swapped = neighboursSwapped(made, printedTotal) ? ' Two neighbouring digits are swapped between them.' : '';
  return { agrees, difference, allowance, explanation: `The parts make ${made}, not ${printedTotal}: ${off}.${rounding}${swapped}` };
}

/** Whether two prints differ only by two neighbouring digits that have changed places. */
function neighboursSwapped(one: string, other: string): boolean {
  const digits = one.replace(/\D/gu, '');
  const others = other.replace(/\D/gu, '');
  return Array.from(others).some((digit, at) => {
    const next = others.charAt(at + 1);
    return next !== digit && others.slice(0, at) + next + digit + others.slice(at + 2) === digits;
  });
}

export interface SubsetInput {
  readonly part: NamedPrint;
  readonly whole: NamedPrint;
}

export interface NamedPrint {
  /** What the number counts, such as "the first day of life". */
  readonly name: string;
  readonly printed: string;
}

/**
 * Whether a printed subset is no larger than the group that holds it, both of one denominator.
 *
 * Throws ArgumentError for text that is not a number. Example: the first day of life (23%) is inside the first 28 days (67%).
 */
export function subsetInsideWhole({ part, whole }: SubsetInput): PrintedCheck {
  const [inner, outer] = [readPrintedNumber(part.printed), readPrintedNumber(whole.printed)];
  const agrees = inner.value - halfUnit(inner) <= outer.value + halfUnit(outer);
  const named = ({ name, printed }: NamedPrint): string => `${name} (${printed})`;
  return { agrees, explanation: agrees ? `${named(part)} is inside ${named(whole)}.` : `${named(part)} cannot be inside ${named(whole)}: a part is no larger than its whole.` };
}
