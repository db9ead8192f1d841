import type { ProtectedFigure } from '../../../shared/disclosure/protected-figure.ts';
import { printedTable } from '../../../shared/figures/printed-table.ts';
import { markup } from './texts.ts';

/** What the pointer shows at each row, by its id: the row of the table, heading by heading, so that it tells neither more nor less. */
export function tooltips(figure: ProtectedFigure): ReadonlyMap<string, string> {
  const { header, rows } = printedTable(figure);
  return new Map(
    rows.map(({ id, texts: [label = '', ...values] }) => {
      const lines = values.map((text, index) => `${markup(header[index + 1]?.text ?? '')}: <b>${markup(text)}</b>`);
      return [id, [`<b>${markup(label)}</b>`, ...lines].join('<br>')];
    }),
  );
}
