import type { DrawnBar, StackedDrawing } from '../../figures/drawing/stacked.ts';
import { inSentence } from '../../figures/in-sentence.ts';
import type { FormWords } from './form-words.ts';
import { listed } from './phrases.ts';

export function stackedWords({ rows, segments, axis, rowHeading }: StackedDrawing): FormWords {
  const labels = listed(segments.map(({ label }) => label));
  const absent = rows.reduce((sum, { shares }) => sum + segments.length - shares.length, 0);
  return {
    type: `Stacked bar chart, one bar of 100% for each ${inSentence(rowHeading)}, divided into ${labels}`,
    findings: [
      ...rows.flatMap((row) => largest(row, segments)),
      ...(absent === 0 ? [] : [`${absent} of the ${rows.length * segments.length} shares ${absent === 1 ? 'is' : 'are'} withheld or not available.`]),
    ],
    caption: `${axis.title} by ${inSentence(rowHeading)}, divided into ${labels}`,
  };
}

function largest({ label, shares }: DrawnBar, segments: StackedDrawing['segments']): readonly string[] {
  const [most] = shares.toSorted((one, other) => other.value - one.value);
  return most ? [`${label}: the largest share shown is ${segments[most.segment]?.label ?? ''}, ${most.text}.`] : [];
}
