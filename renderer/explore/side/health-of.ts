import type { ProtectedFigure } from '../../../shared/disclosure/protected-figure.ts';
import type { Cell } from '../../../shared/figures/cell.ts';
import type { ColumnMeasure } from '../../../shared/figures/figure.ts';

/** Fewer expected than this, and a ratio moves much with a single death. */
const fewestExpected = 5;
/** More groups than this, and one interval in twenty that leaves out the reference is to be expected by chance. */
const manyGroups = 10;

/** How sound a figure is, a sentence each, told only from what will be published. */
export function healthOf({ rows, columns, chart, protection }: Pick<ProtectedFigure, 'rows' | 'columns' | 'chart' | 'protection'>): readonly string[] {
  const groups = rows.filter(({ role }) => role === 'group');
  const cells = (measure: ColumnMeasure): readonly Cell[] => columns.filter((column) => column.measure === measure).flatMap(({ id }) => groups.flatMap((row) => row.cells[id] ?? []));
  const values = (['rate', 'ratio', 'percentage'] as const).flatMap(cells);
  const unreliable = values.filter((cell) => cell.kind === 'number' && cell.marks.includes('u')).length;
  const tooFew = values.filter((cell) => cell.kind === 'missing' && cell.symbol === 'u').length;
  const fewExpected = cells('expected').filter((cell) => cell.kind === 'number' && cell.value < fewestExpected).length;
  const without = cells('denominator').filter(({ kind }) => kind === 'missing').length;
  const compares = columns.some(({ limitOf }) => limitOf !== null) && 'reference' in chart && chart.reference !== null;
  return [
    protection.withheld === 0 ? 'Nothing is withheld.' : `${amount(protection.withheld, 'number is', 'numbers are')} withheld.`,
    ...(unreliable > 0 ? [`${amount(unreliable, 'value rests', 'values rest')} on so few that it is marked [u]: low reliability.`] : []),
    ...(tooFew > 0 ? [`${amount(tooFew, 'value is', 'values are')} not calculated, because there are too few.`] : []),
    ...(fewExpected > 0 ? [`Fewer than ${fewestExpected} are expected in ${amount(fewExpected, 'group', 'groups')}: one more or less changes the ratio much.`] : []),
    ...(without > 0 ? [`${amount(without, 'group has', 'groups have')} no denominator.`] : []),
    ...(compares && groups.length > manyGroups ? [`${groups.length} groups are compared at once: about one interval in twenty leaves out the reference by chance alone.`] : []),
  ];
}

function amount(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
