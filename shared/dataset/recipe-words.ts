import { decisionWords } from './identifiers/decision-words.ts';
import { markMeaningWords } from './markers/mark-meaning.ts';
import type { RecipeStep } from './recipe.ts';

/** One step in words: "live_births taken for decimal number". */
export function stepInWords(step: RecipeStep): string {
  switch (step.step) {
    case 'part':
      return `Read from “${step.part}”`;
    case 'layout': {
      const { headerRows, dataRows, columns } = step.layout;
      return `Headings in ${span('row', headerRows)}, records in ${span('row', dataRows)}, ${span('column', columns)}`;
    }
    case 'long':
      return `${step.columns.length} columns turned into rows, as “${step.nameColumn}” and “${step.valueColumn}”`;
    case 'deprivation':
      return `Deprivation ${step.groups}s of ${step.column} looked up in the Index of Multiple Deprivation ${step.release}`;
    case 'identifier':
      return `${step.decision.column}: ${decisionWords(step.decision)}`;
    case 'type':
      return `${step.column} taken for ${step.reading.type}`;
    case 'mark':
      return `${step.entry.mark} means ${markMeaningWords[step.entry.meaning]}`;
    case 'totals':
      return step.summed ? 'Totals counted in figures' : 'Totals left out of figures';
    case 'mapping':
      return `${step.mapping.column} sorted by the list ${step.mapping.classification}${step.mapping.overrides.length === 0 ? '' : `, with ${step.mapping.overrides.length} of your own`}`;
  }
}

function span(what: 'row' | 'column', { from, to }: { readonly from: number; readonly to: number }): string {
  if (to < from) return `no ${what}`;
  return from === to ? `${what} ${from}` : `${what}s ${from} to ${to}`;
}
