import { ratioBelowCeiling, ratiosAverageOne } from '../../statistics/printed-numbers/ratios.ts';
import type { MeantColumn } from './column-meanings.ts';
import { shareByDesign } from './ratios-in-sentence.ts';
import { whereabouts, type MeantTable, type TableCheck } from './table-check.ts';
import { partRows } from './total-rows.ts';

const toShare = /\bO\s?\/\s?E\b|observed\s?[/to]+\s?expected|\bSMR\b|representation/iu;
const isShare = /share|population|births/iu;

/** Observed/expected ratios against the most that the group's share allows, and all of them together against their average of 1. */
export function ratiosInTable(table: MeantTable): readonly TableCheck[] {
  const { rows, columns, words } = table;
  const [shares, another] = columns.filter(({ meaning, heading }) => meaning === 'percentage' && isShare.test(heading));
  const own = another === undefined ? shares : undefined;
  return columns.filter((column) => column.meaning === 'ratio' && (column.said || toShare.test(column.heading))).flatMap((column) => [...column.cells.flatMap((cell, row): readonly TableCheck[] => {
    const share = own?.cells[row];
    const label = rows[row]?.label ?? '';
    const designed = share ? null : shareByDesign(/quintile|decile/iu.test(label) || !/^(?:\d+|(?:most|least) deprived)/iu.test(label) ? label : words);
    const part = share ? share.value / 100 : (designed?.share ?? null);
    if (cell === null || part === null || !(part > 0) || part > 1) return [];
    const found = ratioBelowCeiling({ printed: cell.printed, share: part });
    return [{ judged: [cell], by: share ? [share] : [], found: found.agrees ? found : { ...found, explanation: `${found.explanation}${designed?.note ?? ''}` }, whereabouts: whereabouts(rows[row], column.heading) }];
  }), ...(own === undefined ? [] : average(table, column, own))]);
}

/** Over groups that are everybody the ratios average 1. */
function average({ rows }: MeantTable, column: MeantColumn, shares: MeantColumn): readonly TableCheck[] {
  const parts = partRows(rows).map((row) => ({ ratio: column.cells[row] ?? null, share: shares.cells[row] ?? null }));
  const cells = parts.flatMap(({ ratio, share }) => (ratio === null || share === null ? [] : [{ ratio, share }]));
  const sum = cells.reduce((all, { share }) => all + share.value, 0);
  if (cells.length < 2 || cells.length < parts.length || sum > 101 || sum < 99) return [];
  const found = ratiosAverageOne({ groups: cells.map(({ ratio, share }) => ({ printed: ratio.printed, share: share.value / 100 })) });
  return [{ judged: cells.map(({ ratio }) => ratio), by: cells.map(({ share }) => share), found, whereabouts: column.heading }];
}
