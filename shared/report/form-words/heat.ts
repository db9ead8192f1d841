import type { HeatDrawing } from '../../figures/drawing/heat.ts';
import { inSentence } from '../../figures/in-sentence.ts';
import type { FormWords } from './form-words.ts';
import { comparedWith, listed, notShown } from './phrases.ts';

export function heatWords({ rows, columns, rowHeading, axisTitle, reference }: HeatDrawing): FormWords {
  const cells = rows.flatMap(({ label, cells: inRow }) => inRow.map((cell, index) => ({ ...cell, name: `${label}, ${inSentence(columns[index] ?? '')}` })));
  const shown = cells.filter(({ state }) => state === 'marked').toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0));
  const [lowest, highest] = [shown[0], shown.at(-1)];
  return {
    type: `Table of shaded cells, one row for each ${inSentence(rowHeading)} and a column for ${listed(columns)}`,
    findings: [
      ...(lowest && highest && lowest !== highest ? [`The highest is ${highest.name}: ${highest.text}; the lowest is ${lowest.name}: ${lowest.text}.`] : []),
      ...notShown(cells.map(({ state }) => state)),
    ],
    caption: `${axisTitle} by ${inSentence(rowHeading)}${comparedWith(reference)}; the darker a cell, the further its number from the ${reference ? 'comparison' : 'lowest'}`,
  };
}
