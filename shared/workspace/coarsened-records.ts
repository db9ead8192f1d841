import { writeCsv } from 'hucre/csv';
import { deprivationOfArea } from '../classifications/small-areas/deprivation-of-area.ts';
import { loadImdRanks } from '../classifications/small-areas/imd-ranks.ts';
import type { Dataset, DatasetColumn } from '../dataset/dataset.ts';
import { deprivationOfColumn } from '../dataset/mapping/deprivation-of-column.ts';
import type { Roles } from '../dataset/roles.ts';
import type { Ask } from '../dataset/types/column-forms.ts';
import { coarsen, coarseningInWords, usualK, type Steps } from '../disclosure/coarsening/coarsen.ts';
import { ladderFor, type Holding, type Ladder } from '../disclosure/coarsening/ladder.ts';
import { coarsenedRowsQuery, columnsApartQuery, fewAlikeQuery, sameAnswerQuery } from '../engine/coarsened-query.ts';
import { dropTablesQuery } from '../engine/drop-query.ts';
import type { Engine } from '../engine/engine.ts';
import { lookedUpColumnQuery } from '../engine/look-up-query.ts';
import { commonValuesQuery } from '../engine/profile-query.ts';

export interface RecordsWanted {
  readonly dataset: Dataset;
  /** Columns that somebody outside may know: these are coarsened until k rows are alike in all of them. */
  readonly known: readonly string[];
  /** Columns that nobody outside knows: these go along as they are. */
  readonly along: readonly string[];
  readonly k?: number;
}

/** Records that may leave, and what was done to them for that. */
export interface CoarsenedRecords {
  readonly csv: Uint8Array<ArrayBuffer>;
  readonly k: number;
  readonly rows: number;
  /** Rows left out because fewer than k were alike. */
  readonly suppressed: number;
  /** What became of each known column, in words. */
  readonly coarsened: readonly string[];
  /** Columns that go along in which whole classes have one answer, so that knowing a family is knowing the answer. */
  readonly oneAnswer: readonly { readonly column: string; readonly classes: number }[];
}

const mostValues = 100_000;

/** Coarsens the records of a dataset until k of them are alike, and writes them as CSV in an order of their own. Rejects with an EngineError, or an Error in plain words where a column would go along that tells rows apart. */
export async function coarsenedRecords(engine: Pick<Engine, 'query'>, { dataset, known, along, k = usualK }: RecordsWanted): Promise<CoarsenedRecords> {
  const apart = `${dataset.table}-coarsened`;
  const ask: Ask = async (statement) => (await engine.query(statement)).rows;
  await ask(columnsApartQuery(apart, dataset.table, [...new Set([...known, ...along])]));
  try {
    for (const column of along) {
      const different = (await ask(commonValuesQuery(apart, column, mostValues))).length;
      if (different > dataset.source.rowsRead / 2) throw new Error(`“${column}” is different in most rows, so it would tell each row from the others. Nothing was made. Leave it out, or have it told less exactly.`);
    }
    const ladders = await Promise.all(known.map((column) => ladderOf(ask, dataset, column)));
    for (const { column, rungs } of ladders) {
      const values = (await ask(commonValuesQuery(apart, column, mostValues))).flatMap(({ value }) => (value === null ? [] : [String(value)]));
      for (const [index, rung] of rungs.slice(0, -1).entries()) {
        const becomes = values.flatMap((value): [string, string][] => { const said = rung.of(value); return said === null ? [] : [[value, said]]; });
        await ask(lookedUpColumnQuery({ table: apart, column: atStep(column, index + 1), from: column, values: becomes }));
      }
    }
    const columnsAt = (steps: Steps) => ladders.flatMap(({ column, rungs }, place) => (steps[place] === rungs.length ? [] : [{ heading: column, column: atStep(column, steps[place] ?? 0) }]));
    const { steps, rows, suppressed } = await coarsen(ladders, async (tried) => {
      const [row] = await ask(fewAlikeQuery(apart, columnsAt(tried).map(({ column }) => column), k));
      return { rows: Number(row?.rows ?? 0), below: Number(row?.below ?? 0) };
    });
    const kept = columnsAt(steps);
    const alikeIn = kept.map(({ column }) => column);
    const others = along.filter((column) => !known.includes(column));
    const columns = [...kept, ...others.map((column) => ({ column, heading: column }))];
    const oneAnswer = await classesOfOneAnswer(ask, apart, alikeIn, others, k);
    const written = columns.length === 0 || suppressed === rows ? [] : await ask(coarsenedRowsQuery(apart, alikeIn, columns, k));
    const lines = [columns.map(({ heading }) => heading), ...written.map((row) => columns.map(({ heading }) => text(row[heading])))];
    return { csv: new TextEncoder().encode(`\u{feff}${writeCsv(lines, { escapeFormulae: true })}`), k, rows: written.length, suppressed, coarsened: coarseningInWords(ladders, steps), oneAnswer };
  } finally {
    await ask(dropTablesQuery([apart]));
  }
}

async function classesOfOneAnswer(ask: Ask, table: string, alikeIn: readonly string[], columns: readonly string[], k: number): Promise<CoarsenedRecords['oneAnswer']> {
  const [first, ...more] = columns;
  if (first === undefined) return [];
  const rows = await ask(sameAnswerQuery(table, alikeIn, [first, ...more], k));
  return columns.flatMap((column, place) => (Number(rows[place]?.classes ?? 0) > 0 ? [{ column, classes: Number(rows[place]?.classes) }] : []));
}

async function ladderOf(ask: Ask, dataset: Dataset, name: string): Promise<Ladder> {
  const column = dataset.columns.find((other) => other.name === name);
  const holding = holdingOf(dataset.roles, name, column);
  if (holding !== 'small-area') return ladderFor(name, holding);
  const { release } = await deprivationOfColumn(ask, dataset.table, name);
  return ladderFor(name, holding, release === null ? null : deprivationOfArea(await loadImdRanks(release), 'quintile'));
}

/** What a column holds, by the part that it plays, else by its type. */
export function holdingOf(roles: Roles, name: string, column: Pick<DatasetColumn, 'type'> | undefined): Holding {
  const plays = (role: keyof Roles) => { const source = roles[role]; return source?.of === 'column' && source.column === name; };
  if (plays('ethnicGroup')) return 'ethnic-group';
  if (plays('smallArea')) return 'small-area';
  if (plays('ageAtDeathDays')) return 'age-days';
  if (plays('gestation')) return 'gestation';
  if (plays('birthweight')) return 'birthweight';
  const type = column?.type ?? 'text';
  if (type === 'date' || type === 'month' || type === 'year') return type;
  const isNumber = type === 'whole number' || type === 'decimal number';
  return isNumber && !plays('deprivationQuintile') && !plays('deprivationDecile') ? 'number' : 'other';
}

function atStep(column: string, step: number): string {
  return step === 0 ? column : `${column}~${step}`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
