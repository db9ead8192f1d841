import type { DrawnRow, IntervalDrawing } from '../../figures/drawing/interval.ts';
import { inSentence } from '../../figures/in-sentence.ts';
import type { FormWords } from './form-words.ts';
import { comparedWith, notShown, withIntervals } from './phrases.ts';

const chartNames: Readonly<Record<IntervalDrawing['mark'], string>> = { column: 'Column chart', line: 'Line chart', point: 'Forest plot' };

export function intervalWords(drawing: IntervalDrawing): FormWords {
  const { mark, direction, axis, valueHeading, rowHeading, intervalHeading, reference, rows } = drawing;
  const name = mark === 'column' && direction === 'down' ? 'Bar chart' : chartNames[mark];
  return {
    type: [name, ...(axis.scale === 'log' ? ['on a log scale'] : []), ...withIntervals(intervalHeading)].join(' '),
    findings: [...extremes(drawing), ...(reference ? [`They are compared with ${reference.valueText} (${inSentence(reference.label)}).`] : []), ...notShown(rows.map(({ state }) => state))],
    caption: [`${valueHeading} by ${inSentence(rowHeading)}`, ...withIntervals(intervalHeading)].join(' ') + comparedWith(reference),
  };
}

function extremes({ rows, intervalHeading }: IntervalDrawing): readonly string[] {
  const numbered = rows.filter(({ state }) => state === 'marked' || state === 'below-axis').toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0));
  const [lowest, highest] = [numbered[0], numbered.at(-1)];
  const said = (row: DrawnRow) => `${row.label}, ${row.valueText}${row.intervalText === null ? '' : ` (${intervalHeading ?? ''} ${row.intervalText})`}`;
  if (!lowest || !highest) return [];
  return lowest === highest ? [`The only value is ${said(lowest)}.`] : [`The highest is ${said(highest)}; the lowest is ${said(lowest)}.`];
}
