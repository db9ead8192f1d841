import type { Chart } from '../figures/chart.ts';
import type { Row } from '../figures/figure.ts';

/**
 * Rows that stand by the size of a column, by its size as printed: what is withheld comes after what is shown, and equals by name,
 * since the place of a row would otherwise tell of a number that is not printed.
 */
export function inPrintedOrder<Printed extends Row>(rows: readonly Printed[], orderedBy: string): readonly Printed[] {
  const printed = ({ cells }: Printed) => {
    const cell = cells[orderedBy];
    return cell?.kind === 'number' ? cell.value : Number.NEGATIVE_INFINITY;
  };
  const groups = rows.filter(({ role }) => role === 'group').toSorted((one, other) => {
    const [first, second] = [printed(one), printed(other)];
    return first === second ? one.label.localeCompare(other.label, 'en-GB') : second - first;
  });
  return [...groups, ...rows.filter(({ role }) => role !== 'group')];
}

/** A chart with its rows in the order of the table's. */
export function chartInOrder(chart: Chart, rows: readonly Row[]): Chart {
  if (!('rows' in chart)) return chart;
  const drawn: readonly string[] = chart.rows;
  return { ...chart, rows: rows.map(({ id }) => id).filter((id) => drawn.includes(id)) };
}
