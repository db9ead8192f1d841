import type { SumRelation } from '../figures/arithmetic.ts';
import type { CellAddress } from '../figures/cell.ts';
import type { Figure } from '../figures/figure.ts';
import { addressKey, countsOfPeople } from './counts-of-people.ts';
import { independentSums } from './independent-sums.ts';
import type { ProtectingPolicy } from './policy-kinds.ts';
import { readingOf } from './reading.ts';
import { rowsReadAsTotals } from './rows-read.ts';
import { tellingCounts, type TellingCount } from './telling-counts.ts';

/** A figure's counts and the sums between them, as a reader of its print faces them. Plain numbers, for the search to be quick. */
export interface CountSystem {
  readonly counts: readonly Count[];
  /** Sums in which the counts stand, each with +1 for a part and −1 for the total. */
  readonly equations: readonly (readonly Term[])[];
  /** For each count, the equations that it stands in, with its sign there. */
  readonly equationsOf: readonly (readonly Term[])[];
  /** Whether the policy prints a zero as a zero, so that a reader may take what is withheld to be one or more. */
  readonly zeroIsShown: boolean;
  /** Whether every count stands in at most two sums, as in tables of one and two dimensions. */
  readonly isNetwork: boolean;
}

export interface Count {
  /** Null for a count that the figure does not print. */
  readonly address: CellAddress | null;
  readonly value: number;
  /** What a reader knows of it from its own print while it is not withheld. */
  readonly least: number;
  readonly greatest: number;
  /** Withheld by the rule itself, whatever stands around it. */
  readonly small: boolean;
  /** Printed as it is because a person chose so: never withheld. */
  readonly fixed: boolean;
  /** Whether it is the sum of others. */
  readonly isTotal: boolean;
  /** The reader must not be able to narrow it to less than this; null where the print gives it exactly. */
  readonly keep: { readonly least: number; readonly greatest: number } | null;
  /** Where it comes among counts that may be withheld as second cells: from numbers that stay in print, never from its own. */
  readonly preference: number;
}

type CountAlone = Omit<Count, 'preference' | 'isTotal'>;

export interface Term {
  readonly at: number;
  readonly sign: 1 | -1;
}

export interface ReaderTold {
  /** Whether the source says how many rows were read. */
  readonly rowsRead: 'told' | 'not told';
  /** Counts that a person chose to print as they are, by addressKey. */
  readonly shown?: ReadonlySet<string>;
}

/** The counts of people in a figure and what a reader is told of each under a policy. */
export function countSystem(figure: Figure, policy: ProtectingPolicy, { rowsRead, shown = new Set() }: ReaderTold): CountSystem {
  const printed = countsOfPeople(figure);
  const indexes = new Map(printed.map(({ address }, index): [string, number] => [addressKey(address), index]));
  const sums = [...figure.arithmetic, ...(rowsRead === 'told' ? rowsReadAsTotals(figure) : [])].filter((relation) => relation.kind === 'sum').filter((sum) => isOfCounts(sum, indexes));
  const unprinted = new Map(sums.flatMap((sum) => sum.unprinted ?? []).map(({ unprinted: name, value }) => [name, value]));
  [...unprinted.keys()].forEach((name, index) => indexes.set(unprintedKey(name), printed.length + index));
  const telling = tellingCounts(figure, policy).filter(({ cell }) => !shown.has(addressKey(cell)));
  const told = (address: CellAddress) => telling.filter(({ cell }) => addressKey(cell) === addressKey(address));
  const groups = telling.filter(({ why }) => why === 'whole-group');
  const elsewhere = new Map(groups.map(({ sum, cell }, place) => [sum, { cell: indexes.get(addressKey(cell)) ?? 0, rest: printed.length + unprinted.size + place }]));
  const equations = independentSums(sums.flatMap((sum) => equationsFor(termsOf(sum, indexes), elsewhere.get(sum))), printed.length + unprinted.size + groups.length);
  const counts = [
    ...printed.map(({ address, cell }): CountAlone => (shown.has(addressKey(address)) ? shownCount(address, cell.value) : tellingCount(countOf(address, cell.value, policy), told(address)))),
    ...[...unprinted.values()].map((value): CountAlone => countOf(null, value, policy)),
    ...groups.map((): CountAlone => ({ address: null, value: 0, least: 0, greatest: 0, small: false, keep: { least: 0, greatest: 1 }, fixed: false })),
  ];
  const zero = readingOf(0, policy);
  const totals = new Set(equations.flatMap((terms) => terms.filter(({ sign }) => sign === -1).map(({ at }) => at)));
  const size = sizesInPrint(figure, printed.map(({ address }) => address), equations, counts, totals);
  const equationsOf: Term[][] = counts.map(() => []);
  equations.forEach((terms, equation) => {
    for (const { at, sign } of terms) equationsOf[at]?.push({ at: equation, sign });
  });
  return {
    counts: counts.map((count, index) => ({ ...count, isTotal: totals.has(index), preference: size[index] ?? 0 })),
    equations,
    equationsOf,
    zeroIsShown: zero.kind === 'number' && zero.least === zero.greatest,
    isNetwork: equationsOf.every(({ length }) => length <= 2),
  };
}

function countOf(address: CellAddress | null, value: number, policy: ProtectingPolicy): CountAlone {
  const { kind, least, greatest } = readingOf(value, policy);
  const keep = least === greatest ? null : { least, greatest };
  const small = kind === 'withheld';
  return { address, value, least, greatest, small, keep, fixed: false };
}

/** A telling count is withheld however large it is; where it is small too, the rule for small counts keeps it. */
function tellingCount(count: CountAlone, telling: readonly TellingCount[]): CountAlone {
  if (telling.length === 0 || count.small) return count;
  const { least, greatest } = count.keep ?? { least: count.value, greatest: count.value };
  return { ...count, least: 0, greatest: Infinity, small: true, keep: { least: Math.min(least, ...telling.map((one) => one.least)), greatest } };
}

/** Where one part is all of a group, the others together are a count of their own, which must be able to be more than none. */
function equationsFor(terms: readonly Term[], group: { readonly cell: number; readonly rest: number } | undefined): readonly (readonly Term[])[] {
  if (group === undefined) return [terms];
  const isOther = ({ at, sign }: Term) => sign === 1 && at !== group.cell;
  return [
    [...terms.filter((term) => !isOther(term)), { at: group.rest, sign: 1 }],
    [...terms.filter(isOther), { at: group.rest, sign: -1 }],
  ];
}

function shownCount(address: CellAddress, value: number): CountAlone {
  return { address, value, least: value, greatest: value, small: false, keep: null, fixed: true };
}

/** Sums of counts alone: a missing part leaves a reader nothing to subtract, and sums of estimates follow from the counts. */
function isOfCounts({ total, parts }: SumRelation, indexes: ReadonlyMap<string, number>): boolean {
  return parts.every((part) => indexes.has(addressKey(part))) && ('outside' in total || indexes.has(addressKey(total)));
}

function termsOf({ total, parts, unprinted = [] }: SumRelation, indexes: ReadonlyMap<string, number>): readonly Term[] {
  const at = (key: string) => indexes.get(key) ?? 0;
  return [
    ...parts.map((part): Term => ({ at: at(addressKey(part)), sign: 1 })),
    ...unprinted.map((part): Term => ({ at: at(unprintedKey(part.unprinted)), sign: 1 })),
    ...('outside' in total ? [] : [{ at: at(addressKey(total)), sign: -1 } as const]),
  ];
}

/**
 * How large each count may be expected to be, from what stays in print beside it: the live births of its row, else the totals of its
 * sums. A choice of second cells made by the counts themselves would tell which of two withheld counts is the larger.
 */
function sizesInPrint(figure: Figure, addresses: readonly CellAddress[], equations: readonly (readonly Term[])[], counts: readonly CountAlone[], totals: ReadonlySet<number>): readonly number[] {
  const denominators = figure.columns.filter(({ measure }) => measure === 'denominator').map(({ id }) => id);
  const known = (index: number) => Math.max(counts[index]?.value ?? 0, 10);
  const sizes = counts.map((_, index) => {
    const address = addresses[index];
    const births = address && !denominators.includes(address.column) ? denominatorIn(figure, address.row, denominators) : null;
    const product = equations.reduce((size, terms) => {
      const total = terms.find(({ sign }) => sign === -1);
      return total !== undefined && terms.some(({ at, sign }) => sign === 1 && at === index) ? size * known(total.at) : size;
    }, 1);
    return (totals.has(index) ? 1e15 : 0) + (births ?? product);
  });
  const order = [...new Set(sizes)].sort((one, other) => one - other);
  const place = new Map(order.map((size, rank) => [size, rank / order.length]));
  return sizes.map((size) => place.get(size) ?? 0);
}

function denominatorIn(figure: Figure, row: string, columns: readonly string[]): number | null {
  const cells = figure.rows.find(({ id }) => id === row)?.cells;
  const found = columns.map((column) => cells?.[column]).find((cell) => cell?.kind === 'number');
  return found?.kind === 'number' ? Math.max(found.value, 10) : null;
}

function unprintedKey(name: string): string {
  return JSON.stringify({ name });
}
