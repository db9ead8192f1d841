import type { Engine, QueryOptions, QueryRow } from '../../engine/engine.ts';
import { cellLooksQuery } from '../../engine/identifier-query.ts';
import { identifierKinds, kinds, type IdentifierChoice, type IdentifierKind } from './kinds.ts';

/** A column that looks as if it could identify somebody. Never holds a value of it. */
export interface IdentifierFinding {
  readonly column: string;
  readonly kind: IdentifierKind;
  /** "nhs_no looks like NHS numbers: 198 of 198 values have the right form." */
  readonly reason: string;
  readonly choices: readonly IdentifierChoice[];
}

/** Checks every column of a table by its heading and by the form of its cells, counting in the engine. The first kind that fits is told. */
export async function findIdentifiers(engine: Pick<Engine, 'query'>, table: string, columns: readonly string[], options: QueryOptions = {}): Promise<readonly IdentifierFinding[]> {
  if (columns.length === 0) return [];
  const { rows } = await engine.query(cellLooksQuery(table, columns), options);
  return columns.flatMap((column, index) => {
    const finding = findingIn(column, rows[index] ?? {});
    return finding ? [finding] : [];
  });
}

/** The heading is believed first: a person wrote it. Then the cells. */
function findingIn(column: string, counts: QueryRow): IdentifierFinding | null {
  const filled = Number(counts.filled ?? 0);
  if (filled === 0) return null;
  const headed = identifierKinds.find((kind) => kinds[kind].headings?.test(plain(column)) === true);
  if (headed && !isYearOrMonth(counts) && !isCountOf(headed, column, counts)) return { column, kind: headed, choices: kinds[headed].choices, reason: `“${column}” is headed like ${kinds[headed].words}.` };
  const looking = identifierKinds.find((kind) => alike(kind, counts) >= Math.max(1, filled * (kinds[kind].look?.share ?? 1)) && varies(kind, counts));
  if (!looking) return null;
  return { column, kind: looking, choices: kinds[looking].choices, reason: `“${column}” looks like ${kinds[looking].words}: ${alike(looking, counts).toLocaleString('en-GB')} of ${filled.toLocaleString('en-GB')} values have that form.` };
}

function alike(kind: IdentifierKind, counts: QueryRow): number {
  const { look } = kinds[kind];
  return look ? Number(counts[look.cells] ?? 0) : 0;
}

/** A handful of long labels repeated down a column are categories, not free text. */
function varies(kind: IdentifierKind, counts: QueryRow): boolean {
  return kind !== 'free-text' || Number(counts.different) > Math.min(50, Number(counts.filled) / 2);
}

/** A heading such as "date of death" over whole years is not a full date. */
function isYearOrMonth(counts: QueryRow): boolean {
  return Number(counts['full-date']) === 0 && Number(counts.different) <= 150 && Number(counts.filled) > 0 && Number(counts.different) < Number(counts.filled) / 4;
}

/** A heading of several words over small numbers, such as “Joint registrations same address”, counts such things and holds none. */
function isCountOf(kind: IdentifierKind, column: string, counts: QueryRow): boolean {
  const inWords = kind === 'address' || kind === 'name' || kind === 'free-text';
  return inWords && column.split(/[^\p{L}]+/u).filter((word) => word !== '').length >= 4 && Number(counts['small-number']) >= Number(counts.filled) * 0.9;
}

function plain(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, '');
}
