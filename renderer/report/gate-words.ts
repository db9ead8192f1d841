import type { Gate } from '../../shared/disclosure/gate/gate.ts';
import type { Policy } from '../../shared/disclosure/policy.ts';
import type { ProtectedFigure } from '../../shared/disclosure/protected-figure.ts';
import { printedTable } from '../../shared/figures/printed-table.ts';

/** How many places of the printed table read [c]: what a reader counts. */
export function withheldInPrint(figure: ProtectedFigure): number {
  return printedTable(figure).rows.flatMap(({ texts }) => texts).filter((text) => text.includes('[c]')).length;
}

/** The line before saving: how much is withheld and under which policy. */
export function gateInWords(withheld: number, figures: number, policy: Policy): string {
  const where = figures === 1 ? 'the one figure' : `the ${figures} figures`;
  if (policy.kind === 'none') return `Nothing is withheld in ${where}.`;
  if (withheld === 0) return `“${policy.name}”: nothing in ${where} falls under it.`;
  return `“${policy.name}”: ${withheld === 1 ? 'one number' : `${withheld} numbers`} in ${where} ${withheld === 1 ? 'reads' : 'read'} [c]. The numbers themselves are not in the Word file, nor in its charts’ data sheets.`;
}

/** That the person typed numbers which are withheld; null where they did not. */
export function typedInWords({ figures }: Gate): string | null {
  const typed = new Set(figures.flatMap((figure) => figure.typed.map(({ where, text }) => `“${text}” in ${where}`)));
  if (typed.size === 0) return null;
  return `You wrote ${new Intl.ListFormat('en-GB').format(typed)}, and ${typed.size === 1 ? 'that number is' : 'those numbers are'} withheld in a figure. Change ${typed.size === 1 ? 'it, unless it stands' : 'them, unless they stand'} for something else.`;
}
