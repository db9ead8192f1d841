import type { Roles } from '../roles.ts';
import type { ColumnForms } from '../types/column-forms.ts';
import { columnSample } from './column-sample.ts';
import { proposeClassification, type ClassificationProposal } from './propose-classification.ts';
import { proposeRolesByValues, rolesOf, type RoleProposal } from './propose-roles-by-values.ts';

/** What a column is likely to be, and the list that its values are likely recorded in; null where its role has none. */
export interface ColumnMeaning extends RoleProposal {
  readonly classification: ClassificationProposal | null;
}

export interface ProposedMeaning {
  /** The roles as proposed: of each the surest column. */
  readonly roles: Roles;
  /** Every proposal, the surest first, those for roles that a surer column has too. */
  readonly meanings: readonly ColumnMeaning[];
}

/** What the columns of a table mean, from their headings and the forms of their cells. Asks the engine nothing. */
export function proposeMeaning(columns: readonly ColumnForms[]): ProposedMeaning {
  const samples = columns.map(columnSample);
  const proposals = proposeRolesByValues(samples);
  const meanings = proposals.map((proposal): ColumnMeaning => {
    const sample = samples.find(({ column }) => column === proposal.column);
    return { ...proposal, classification: sample ? proposeClassification(proposal.role, sample) : null };
  });
  return { roles: rolesOf(proposals), meanings };
}
