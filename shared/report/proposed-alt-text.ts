import type { ProtectedFigure } from '../disclosure/protect.ts';
import { drawingOf, type Drawing, type DrawnRow } from '../figures/drawing.ts';
import { inSentence } from '../figures/in-sentence.ts';

const chartNames: Record<Drawing['mark'], string> = { column: 'Column chart', line: 'Line chart', point: 'Forest plot' };

/** What a screen reader may say of the chart: its type, what it shows, the highest and lowest values, and where the numbers are. */
export function proposedAltText(figure: ProtectedFigure): string {
  const drawing = drawingOf(figure);
  return [chartType(drawing), `${figure.words.subtitle}.`, ...extremes(drawing), ...comparison(drawing), ...notShown(drawing), 'The numbers are in the table with this figure.'].join(' ');
}

function chartType({ mark, direction, intervalHeading, axis }: Drawing): string {
  const name = mark === 'column' && direction === 'down' ? 'Bar chart' : chartNames[mark];
  const scale = axis.scale === 'log' ? ' on a log scale' : '';
  const intervals = intervalHeading === null ? '' : ` with ${intervalHeading.replace('CI', 'confidence intervals')}`;
  return `${name}${scale}${intervals}.`;
}

function extremes({ rows, intervalHeading }: Drawing): readonly string[] {
  const numbered = rows.filter(({ state }) => state === 'marked' || state === 'below-axis').toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0));
  const [lowest, highest] = [numbered[0], numbered.at(-1)];
  const said = (row: DrawnRow) => `${row.label}, ${row.valueText}${row.intervalText === null ? '' : ` (${intervalHeading ?? ''} ${row.intervalText})`}`;
  if (!lowest || !highest) return [];
  return lowest === highest ? [`The only value is ${said(lowest)}.`] : [`The highest is ${said(highest)}; the lowest is ${said(lowest)}.`];
}

function comparison({ reference }: Drawing): readonly string[] {
  return reference ? [`They are compared with ${reference.valueText} (${inSentence(reference.label)}).`] : [];
}

function notShown({ rows }: Drawing): readonly string[] {
  const count = (state: DrawnRow['state']) => rows.filter((row) => row.state === state).length;
  const told = (number: number, what: string) => (number === 0 ? [] : [rows.length === 1 ? `The only value is ${what}.` : `${number} of the ${rows.length} values ${number === 1 ? 'is' : 'are'} ${what}.`]);
  return [...told(count('withheld'), 'withheld to protect confidentiality'), ...told(count('missing'), 'not available')];
}
