import { dateProposal, monthProposal } from './propose-dates.ts';
import { categoryProposal, codeProposal } from './propose-categories.ts';
import { columnForms, type Ask, type Census, type ColumnForms } from './column-forms.ts';
import { statusColumns } from '../markers/status-columns.ts';
import { allTexts, asNumbers, filledCells } from './cell-counts.ts';
import { numberProposal } from './propose-numbers.ts';
import { fitSentence, type Proposed } from './proposed.ts';
import { isNumeric, type TypeProposal, type ValueType } from './column-type.ts';

/**
 * What each column of a raw table of text is likely to hold, with a confidence and a reason. Counted by the engine over the different
 * texts of each column, in one question; in a table of more than 20,000 rows over rows evenly spread. The table needs row numbers.
 */
export async function proposeTypes(ask: Ask, table: string, columns: readonly string[]): Promise<readonly TypeProposal[]> {
  return typesFrom(await columnForms(ask, table, columns));
}

/** What each column is likely to hold, from the forms of the cells of all of them. */
export function typesFrom(census: Census): readonly TypeProposal[] {
  const proposals = census.columns.map((column) => proposalFor(column, census));
  const numeric = (type: ValueType) => isNumeric(type) && type !== 'year';
  const statuses = statusColumns(census.columns.map((forms, place) => ({ column: forms.column, numeric: numeric(proposals[place]?.type ?? 'text'), texts: allTexts(forms) })));
  return proposals.map((proposal) => ({ ...proposal, markerFrom: statuses.get(proposal.column) ?? null }));
}

/** What one column is likely to hold, from the forms of its cells. */
export function proposalFor(column: ColumnForms, { rows, every }: Pick<Census, 'rows' | 'every'>): TypeProposal {
  const proposed = codeProposal(column) ?? monthProposal(column) ?? dateProposal(column) ?? categoryProposal(column) ?? numberProposal(column) ?? textProposal(column);
  const { type, writing = 'plain', order = [], confidence, reason, misfits = 0, marks = [] } = proposed;
  const looked = every > 1 ? `In one row in ${every} of ${rows.toLocaleString('en-GB')}: ` : '';
  return { column: column.column, type, writing, order, markerFrom: null, confidence, misfits, marks, reason: looked === '' ? reason : `${looked}${reason.charAt(0).toLowerCase()}${reason.slice(1)}` };
}

function textProposal(column: ColumnForms): Proposed {
  const filled = filledCells(column);
  if (filled === 0) return { type: 'text', confidence: 'guess', reason: 'No cell is filled.' };
  const different = [...column.forms].reduce((sum, [form, cells]) => sum + (form === 'blank' ? 0 : cells.different), 0);
  const { values: numbers, marked } = asNumbers(column);
  if (marked === filled) return { type: 'whole number', confidence: 'guess', reason: 'Every filled cell is a mark, such as [x], which stands where a number would.' };
  const mixed = numbers > 0 ? ` ${numbers.toLocaleString('en-GB')} of them ${numbers === 1 ? 'is a number' : 'are numbers'}, too few for a column of numbers.` : '';
  return { type: 'text', confidence: numbers * 2 > filled ? 'guess' : 'sure', reason: `${fitSentence(filled, filled, `text, of ${different.toLocaleString('en-GB')} ${different === 1 ? 'kind' : 'kinds'}`)}${mixed}` };
}
