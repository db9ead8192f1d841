import type { SlopeDrawing } from '../../figures/drawing/slope.ts';
import { inSentence } from '../../figures/in-sentence.ts';
import type { FormWords } from './form-words.ts';
import { comparedWith, notShown } from './phrases.ts';

export function slopeWords({ rows, from, to, axis, rowHeading, reference }: SlopeDrawing): FormWords {
  const ends = `${inSentence(from.label)} to ${inSentence(to.label)}`;
  return {
    type: `Slope chart${axis.scale === 'log' ? ' on a log scale' : ''}, one line for each ${inSentence(rowHeading)} from ${ends}`,
    findings: [
      ...rows.filter((row) => row.from.state === 'marked' && row.to.state === 'marked').map((row) => `${row.label}: from ${row.from.text} to ${row.to.text}.`),
      ...notShown(rows.flatMap((row) => [row.from.state, row.to.state])),
    ],
    caption: `${axis.title} by ${inSentence(rowHeading)}, ${ends}${comparedWith(reference)}`,
  };
}
