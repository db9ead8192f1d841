import type { HistogramDrawing } from '../../figures/drawing/histogram.ts';
import { inSentence } from '../../figures/in-sentence.ts';
import type { FormWords } from './form-words.ts';
import { comparedWith, notShown, withIntervals } from './phrases.ts';

export function histogramWords({ rows, equal, axis, bandTitle, beside }: HistogramDrawing): FormWords {
  const largest = (cells: readonly { readonly state: string; readonly value: number | null; readonly text: string }[]) => {
    const best = cells.reduce((most, { value }, index) => (value !== null && value > (cells[most]?.value ?? -Infinity) ? index : most), -1);
    const [cell, row] = [cells[best], rows[best]];
    return cell && row ? [{ label: row.label, text: cell.text }] : [];
  };
  const besideCaption = beside ? ` and, below, ${[inSentence(beside.axis.title), ...withIntervals(beside.intervalHeading)].join(' ')}${comparedWith(beside.reference)}` : '';
  return {
    type: `Histogram of ${rows.length} bands of ${equal ? 'equal' : 'unequal'} width${beside ? `, with ${inSentence(beside.axis.title)} under it over the same bands` : ''}`,
    findings: [
      ...largest(rows).map(({ label, text }) => `The tallest bar is ${label}: ${text}.`),
      ...(beside ? largest(beside.values).map(({ label, text }) => `The highest of ${inSentence(beside.axis.title)} is ${label}: ${text}.`) : []),
      ...notShown([...rows, ...(beside?.values ?? [])].map(({ state }) => state)),
    ],
    caption: `${axis.title} by ${inSentence(bandTitle)}${equal ? '' : ' in bands of unequal width'}${besideCaption}`,
  };
}
