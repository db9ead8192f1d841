import type { ControlDrawing } from '../../figures/drawing/control.ts';
import { inSentence } from '../../figures/in-sentence.ts';
import type { FormWords } from './form-words.ts';
import { listed, notShown } from './phrases.ts';

export function controlWords({ rows, centre, limits, axis, rowHeading }: ControlDrawing): FormWords {
  const signals = rows.filter(({ rules }) => rules.length > 0);
  const lines = listed([centre, ...limits].map(({ label }) => inSentence(label)));
  return {
    type: `Control chart of ${rows.length} points in order, with lines for ${lines}`,
    findings: [
      ...[centre, ...limits].map(({ text }) => `${text}.`),
      signals.length === 0 ? 'There is no signal.' : `There ${signals.length === 1 ? 'is one signal' : `are ${signals.length} signals`}: ${signals.map(({ label, text, rules }) => `${label}, ${text} (${listed(rules)})`).join('; ')}.`,
      ...notShown(rows.map(({ state }) => state)),
    ],
    caption: `${axis.title} by ${inSentence(rowHeading)}, in order, with ${lines}; a diamond marks a signal`,
  };
}
