import type { CellForm } from '../../engine/cell-forms.ts';
import { allTexts, cellsOf, filledCells } from './cell-counts.ts';
import { inOrder } from './category-order.ts';
import type { ColumnForms } from './column-forms.ts';
import { fewEnough, fitSentence, type Proposed } from './proposed.ts';

/** More values than this are no list that a person would put in order. */
const longestOrder = 60;
/** Forms that show where a value stands in an order. */
const placed: readonly CellForm[] = ['range', 'below', 'open-range', 'led-by-number', 'month-name'];

/** Codes: digits with leading zeros, digits too long for a number, and the codes of statistical areas. They stay text, so nothing is lost. */
export function codeProposal(column: ColumnForms): Proposed | null {
  // A region has no code of a local authority: "z" in its place says nothing against codes.
  const filled = filledCells(column) - cellsOf(column, 'mark');
  const areas = cellsOf(column, 'area-code');
  if (areas > 0 && fewEnough(filled - areas, filled)) return { type: 'code', confidence: 'sure', reason: fitSentence(areas, filled, 'codes of statistical areas').replace('and would be left blank', 'and are kept as they are') };
  const zeros = cellsOf(column, 'leading-zeros');
  const long = cellsOf(column, 'long-digits');
  const digits = zeros + long + cellsOf(column, 'whole', 'year', 'six-digit-year');
  if (zeros + long > 0 && fewEnough(filled - digits, filled)) return { type: 'code', confidence: 'sure', reason: zeros > 0 ? `${zeros.toLocaleString('en-GB')} of ${filled.toLocaleString('en-GB')} filled cells have leading zeros, which a number would lose.` : `${long.toLocaleString('en-GB')} of ${filled.toLocaleString('en-GB')} filled cells have more digits than a number can hold.` };
  if (filled > 0 && digits === filled && /(^|[ _-])(code|id|ref|identifier)$/i.test(column.column)) return { type: 'code', confidence: 'likely', reason: `${fitSentence(digits, filled, 'whole numbers')} The heading says that they name something rather than count it.` };
  return null;
}

/** Age and weight bands, quintiles and deciles, months by name: few values, most of which show their place in an order. */
export function categoryProposal(column: ColumnForms): Proposed | null {
  const values = allTexts(column);
  const filled = filledCells(column);
  if (values === null || values.length < 2 || values.length > longestOrder) return null;
  const numbers = cellsOf(column, 'whole', 'decimal', 'year');
  const led = cellsOf(column, 'led-by-number');
  const showing = cellsOf(column, ...placed) + (led > 0 ? numbers : 0);
  const kinds = placed.reduce((sum, form) => sum + (column.forms.get(form)?.different ?? 0), 0);
  if (kinds >= 2 && (led > 0 || showing > numbers) && showing * 2 >= filled) return { type: 'ordered category', confidence: 'likely', order: inOrder(values), reason: `${showing.toLocaleString('en-GB')} of ${filled.toLocaleString('en-GB')} filled cells are bands, ranks or months, of ${values.length} kinds.` };
  if (/quintile|decile|quartile|tertile/i.test(column.column) && numbers === filled && values.length <= 10) return { type: 'ordered category', confidence: 'likely', order: inOrder(values), reason: `The heading says so, and there are ${values.length} values.` };
  return null;
}
