import type { FunnelDrawing } from '../../figures/drawing/funnel.ts';
import { inSentence } from '../../figures/in-sentence.ts';
import type { FormWords } from './form-words.ts';
import { comparedWith, listed, notShown } from './phrases.ts';

export function funnelWords({ rows, axis, sizeAxis, limits, reference, rowHeading }: FunnelDrawing): FormWords {
  const shown = rows.filter(({ value, size }) => value.state === 'marked' && size.state === 'marked');
  const beyond = limits.map(({ label }, index) => {
    const outside = shown.filter((row) => row.outside > index);
    return outside.length === 0 ? `None lies outside the ${inSentence(label)}.` : `Outside the ${inSentence(label)}: ${listed(outside.map((row) => `${row.label} (${row.value.text})`))}.`;
  });
  const drawn = listed(limits.map(({ label }) => inSentence(label)));
  return {
    type: `Funnel plot of ${shown.length} points${limits.length === 0 ? '' : ` with ${drawn}`}`,
    findings: [...beyond, ...notShown(rows.map(({ value, size }) => (size.state === 'marked' ? value.state : size.state)))],
    caption: `${axis.title} by ${inSentence(rowHeading)} and ${inSentence(sizeAxis.title)}${limits.length === 0 ? '' : `, with ${drawn}`}${comparedWith(reference)}`,
  };
}
