import type { ProtectedFigure } from '../../../shared/disclosure/protected-figure.ts';
import { printedTable } from '../../../shared/figures/printed-table.ts';
import { markup } from './texts.ts';

/** What the pointer shows at each drawn row: the row of the table, heading by heading, so that it tells neither more nor less. */
export function tooltips(figure: ProtectedFigure): readonly string[] {
  const { header, rows } = printedTable(figure);
  return figure.chart.rows.map((id) => {
    const texts = rows.find((row) => row.id === id)?.texts ?? [];
    const [label = '', ...values] = texts;
    const lines = values.map((text, index) => `${markup(header[index + 1]?.text ?? '')}: <b>${markup(text)}</b>`);
    return [`<b>${markup(label)}</b>`, ...lines].join('<br>');
  });
}
