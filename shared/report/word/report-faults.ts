import type { FigureItem, FigureReference, QuotedNumber, ReportDocument, ReportItem } from '../report.ts';

/** What is wrong with a report, as sentences that say what to do; empty when it can be written. */
export function reportFaults({ date, items }: ReportDocument): readonly string[] {
  const figures = items.filter((item): item is FigureItem => item.kind === 'figure');
  const ids = items.map(({ id }) => id);
  return [
    ...(/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) ? [] : [`The report's date is “${date}”. Give it as year, month and day, such as 2026-11-24.`]),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Two items of the report have the id ${id}. Give each its own, so that a later refresh can tell them apart.`),
    ...figures.filter(({ id }) => !/^[A-Za-z0-9-]{1,24}$/.test(id)).map(({ id }) => `A figure has the id “${id}”. Use at most 24 letters, digits and dashes: Word finds the figure by it.`),
    ...items.flatMap(referencesOf).flatMap((part) => {
      const quoted = figures.find(({ id }) => id === part.figure);
      if (!quoted) return [`The text refers to the figure ${part.figure}, which is not in this report. Add the figure or take that out.`];
      if (!('cell' in part)) return [];
      const found = quoted.figure.rows.some(({ id, cells }) => id === part.cell.row && part.cell.column in cells);
      return found ? [] : [`The text quotes a number that the figure ${part.figure} does not have (row ${part.cell.row}, column ${part.cell.column}). Choose another number or take it out.`];
    }),
  ];
}

function referencesOf(item: ReportItem): readonly (QuotedNumber | FigureReference)[] {
  switch (item.kind) {
    case 'paragraph':
    case 'note':
      return item.text.filter((part) => typeof part !== 'string');
    case 'key-number':
      return [item.number];
    case 'heading':
    case 'figure':
      return [];
  }
}
