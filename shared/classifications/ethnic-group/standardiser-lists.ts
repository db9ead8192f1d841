import type { Classification } from '../classification.ts';
import { labelAsPublished, listFromPreset } from './lists.ts';
import { presets } from './standardiser.ts';

/** The 30 presets of the Race Disparity Unit's standardiser, which give what it gives elsewhere. */
export const standardiserLists: readonly Classification[] = presets.map(({ code, name, definition }) =>
  listFromPreset(code, {
    id: `ethnic-rdu-${code.toLowerCase().replace('+', '-with-broad')}`, name: `Standardiser ${code}: ${name}`, version: `Race Disparity Unit standardiser, preset ${code}`, source: 'Race Disparity Unit',
    definition: `Ethnic group in the list “${name}” of the Race Disparity Unit: ${definition}.`, labelOf: labelAsPublished,
  }),
);
