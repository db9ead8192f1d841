import type { CellAddress } from '../../shared/figures/cell.ts';
import { countLimits } from '../../shared/statistics/poisson-limits.ts';
import type { Random } from './random.ts';
import { at, column, tableOf, type AttackedTable, type Formula, type TableParts } from './table.ts';

const confidence = 0.95;

/** Deaths and live births by group: rates with their limits, or observed against expected; a total in print, or known from elsewhere, or rows read. */
export function randomGroups(random: Random): AttackedTable {
  const groups = Array.from({ length: random.whole(2, 10) }, (_, index) => `g${index}`);
  const counts = new Map<string, number>();
  const mean = 1 + random.fraction() * 12;
  for (const row of groups) {
    const births = random.whole(20, 4_000);
    counts.set(at({ row, column: 'births' }), births);
    counts.set(at({ row, column: 'deaths' }), random.fraction() < 0.15 ? 0 : random.count((mean * births) / 1_000));
  }
  const parts = (column: string) => groups.map((row) => ({ row, column }));
  const sum = (column: string) => parts(column).reduce((sumSoFar, part) => sumSoFar + (counts.get(at(part)) ?? 0), 0);
  const deaths = sum('deaths');
  // A total known from elsewhere that is small itself leaves nothing to protect it with.
  const outside = random.fraction() < 0.2 && deaths >= 30;
  const expected = !outside && random.fraction() < 0.5;
  const apart = random.fraction() < 0.2 && deaths >= 30;
  if (!outside) for (const column of ['deaths', 'births']) counts.set(at({ row: 'total', column }), sum(column));
  if (apart) counts.set(at({ row: 'apart', column: 'deaths' }), random.whole(0, 8));
  const rows: TableParts['rows'] = [
    ...groups.map((id) => ({ id, role: 'group' as const })),
    ...(apart ? [{ id: 'apart', role: 'group' as const }] : []),
    ...(outside ? [] : [{ id: 'total', role: 'total' as const }]),
  ];
  const compared = [...groups, ...(outside ? [] : ['total'])];
  return tableOf({
    shape: expected ? 'observed and expected' : outside ? 'groups of a known total' : 'rates by group',
    columns: [column('deaths', 'count'), column('births', 'denominator'), ...(expected ? expectedColumns : rateColumns)],
    rows,
    counts,
    areas: groups,
    sums: [
      { total: outside ? { outside: deaths, label: 'All deaths' } : { row: 'total', column: 'deaths' }, parts: parts('deaths') },
      ...(outside ? [] : [{ total: { row: 'total', column: 'births' }, parts: parts('births') }]),
    ],
    formulas: compared.flatMap((row) => (expected ? (row === 'total' ? [] : expectedFormulas(row)) : rateFormulas(row))),
    ...(apart && !outside ? { rowsRead: deaths + (counts.get(at({ row: 'apart', column: 'deaths' })) ?? 0) } : {}),
  });
}

const limits = (of: string, decimals: number) => (['lower', 'upper'] as const).map((side) => column(side, 'limit', decimals, { column: of, side, confidence }));
const rateColumns = [column('rate', 'rate', 1), ...limits('rate', 1)];
const expectedColumns = [column('expected', 'expected', 1), column('ratio', 'ratio', 2), ...limits('ratio', 2), column('ceiling', 'ratio', 1)];

function rateFormulas(row: string): readonly Formula[] {
  const from: readonly CellAddress[] = [{ row, column: 'deaths' }, { row, column: 'births' }];
  return [
    { result: { row, column: 'rate' }, from, of: ([deaths = NaN, births = NaN]) => (deaths / births) * 1_000, relation: 'rate' },
    ...(['lower', 'upper'] as const).map((side): Formula => ({ result: { row, column: side }, from, of: ([deaths = NaN, births = NaN]) => (countLimits(deaths, confidence)[side] / births) * 1_000, relation: 'limit' })),
  ];
}

function expectedFormulas(row: string): readonly Formula[] {
  const deaths = { row, column: 'deaths' };
  const expected = { row, column: 'expected' };
  const births = { row, column: 'births' };
  const [allDeaths, allBirths] = [{ row: 'total', column: 'deaths' }, { row: 'total', column: 'births' }];
  return [
    { result: expected, from: [allDeaths, births, allBirths], of: ([all = NaN, part = NaN, whole = NaN]) => (all * part) / whole, relation: 'expected' },
    { result: { row, column: 'ratio' }, from: [deaths, expected], of: ([seen = NaN, awaited = NaN]) => seen / awaited, relation: 'ratio' },
    ...(['lower', 'upper'] as const).map((side): Formula => ({ result: { row, column: side }, from: [deaths, expected], of: ([seen = NaN, awaited = NaN]) => countLimits(seen, confidence)[side] / awaited, relation: 'limit' })),
    { result: { row, column: 'ceiling' }, from: [births, allBirths], of: ([part = NaN, whole = NaN]) => whole / part, relation: 'ratio' },
  ];
}
