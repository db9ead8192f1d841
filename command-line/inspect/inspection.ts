import { classificationById } from '../../shared/classifications/classifications.ts';
import type { Clock } from '../../shared/dataset/clocks.ts';
import type { Dataset, DatasetColumn, DatasetMeaning, DatasetSource } from '../../shared/dataset/dataset.ts';
import type { FileContents, Layout, SkippedRow } from '../../shared/dataset/formats/found-table.ts';
import type { RejectedCell } from '../../shared/dataset/formats/load-table.ts';
import type { IdentifierKind } from '../../shared/dataset/identifiers/kinds.ts';
import type { LegendEntry, MarkMeaning } from '../../shared/dataset/markers/mark-meaning.ts';
import type { IdentifierDecision } from '../../shared/dataset/recipe.ts';
import type { Role, SharedRole } from '../../shared/dataset/roles.ts';
import type { Confidence, ValueType } from '../../shared/dataset/types/column-type.ts';

/** What import would do with one file. Holds no value of a column but its marks and the names of its totals. */
export interface FileInspection {
  readonly file: string;
  /** Why nothing was read, in a sentence; null where it was. */
  readonly error: string | null;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly format: FileContents['format'] | null;
  readonly packed: FileContents['packed'];
  readonly tables: readonly TableInspection[];
  readonly passedOver: FileContents['passedOver'];
}

export type TableInspection = ReadTable | UnreadTable;

/** A sheet, or a file of an archive, that could not be read. */
export interface UnreadTable {
  readonly part: string | null;
  readonly error: string;
}

export interface ReadTable {
  /** The sheet, or the file of an archive; null where the file is the table. */
  readonly part: string | null;
  readonly error: null;
  /** The header's rows; null where the first line is it. */
  readonly header: Layout['headerRows'] | null;
  readonly layout: Layout | null;
  readonly text: DatasetSource['text'];
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly rowsSkipped: number;
  /** The first rejected and skipped rows; all are counted. */
  readonly rejected: readonly RejectedCell[];
  readonly skipped: readonly SkippedRow[];
  readonly notes: readonly string[];
  readonly columns: readonly ColumnInspection[];
  readonly rowsAre: readonly (Role | SharedRole)[];
  readonly markers: readonly MeaningInspection[];
  readonly identifiers: readonly IdentifierInspection[];
  readonly totals: { readonly rows: number; readonly leftOutOfSums: boolean; readonly found: Dataset['totals']['found'] };
}

export interface ColumnInspection {
  readonly name: string;
  readonly type: ValueType;
  readonly confidence: Confidence;
  readonly reason: string;
  readonly role: RoleInspection | null;
  readonly classification: ClassificationInspection | null;
  readonly markers: readonly (LegendEntry & { readonly count: number })[];
  readonly blank: number;
  /** Cells that do not fit the type and are left blank. */
  readonly misfits: number;
}

interface RoleInspection {
  readonly role: Role | SharedRole;
  /** False where another column is surer in this role. */
  readonly proposed: boolean;
  readonly clock: Clock | null;
  readonly confidence: Confidence;
  readonly reason: string;
}

interface ClassificationInspection {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly confidence: Confidence;
  readonly reason: string;
}

interface MeaningInspection {
  readonly meaning: MarkMeaning;
  readonly marks: readonly string[];
  readonly cells: number;
}

interface IdentifierInspection {
  readonly column: string;
  readonly kind: IdentifierKind;
  readonly reason: string;
  readonly done: IdentifierDecision['to'];
}

/** What import made of one table. */
export function tableInspection({ source, columns, roles, meanings, legend, totals, check }: Dataset): ReadTable {
  return {
    part: source.part,
    error: null,
    header: source.layout?.headerRows ?? null,
    layout: source.layout,
    text: source.text,
    rowsRead: source.rowsRead,
    rowsRejected: source.rowsRejected,
    rowsSkipped: source.rowsSkipped,
    rejected: source.rejected,
    skipped: source.skipped,
    notes: source.notes,
    columns: columns.map((column) => columnInspection(column, meanings.find((meaning) => meaning.column === column.name), roles, legend)),
    rowsAre: meanings.flatMap(({ role, column }) => (column === null ? [role] : [])),
    markers: byMeaning(columns, legend),
    identifiers: check.settled.map(({ finding, decision }) => ({ column: finding.column, kind: finding.kind, reason: finding.reason, done: decision.to })),
    totals: { rows: totals.rows, leftOutOfSums: !totals.summed, found: totals.found },
  };
}

function columnInspection({ name, type, proposal, marks, blank, misfits }: DatasetColumn, meaning: DatasetMeaning | undefined, roles: Dataset['roles'], legend: Dataset['legend']): ColumnInspection {
  const explained = marks.flatMap(({ mark, count }) => legend.filter((entry) => entry.mark === mark).map((entry) => ({ ...entry, count })));
  const { confidence, reason } = proposal;
  return { name, type, confidence, reason, role: meaning ? roleInspection(meaning, roles) : null, classification: meaning ? classificationInspection(meaning) : null, markers: explained, blank, misfits };
}

function roleInspection({ role, column, clock, confidence, reason }: DatasetMeaning, roles: Dataset['roles']): RoleInspection {
  const source = roles[role];
  const proposed = source?.of === 'column' ? source.column === column : source?.of === 'columns' && column !== null && source.columns.includes(column);
  return { role, proposed, clock, confidence, reason };
}

function classificationInspection({ classification }: DatasetMeaning): ClassificationInspection | null {
  const list = classification && classificationById(classification.classification);
  return list && { id: list.id, name: list.name, version: list.version, confidence: classification.confidence, reason: classification.reason };
}

/** The marks of all columns, those of one meaning together, in the legend's order. */
function byMeaning(columns: readonly DatasetColumn[], legend: readonly LegendEntry[]): readonly MeaningInspection[] {
  return [...new Set(legend.map(({ meaning }) => meaning))].map((meaning) => {
    const marks = legend.filter((entry) => entry.meaning === meaning).map(({ mark }) => mark);
    const cells = columns.flatMap((column) => column.marks).filter(({ mark }) => marks.includes(mark)).reduce((sum, { count }) => sum + count, 0);
    return { meaning, marks, cells };
  });
}
