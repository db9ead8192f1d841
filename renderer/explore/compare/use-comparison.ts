import { useMemo } from 'react';
import type { Spec } from '../../../shared/analyses/spec.ts';
import type { Policy } from '../../../shared/disclosure/policy.ts';
import { protect } from '../../../shared/disclosure/protect.ts';
import { useFigure, type FigureInView } from '../../figures/use-figure.ts';
import type { ComparedGroup } from '../../workspace/explore-history.ts';
import type { FilterChoices } from '../filters/change-filters.ts';
import { comparedFigure } from './compared-figure.ts';
import { comparedFilters } from './rest-of.ts';

export const notSideBySide = 'This kind of chart cannot be set side by side. End the comparison, or show one side at a time by a filter.';

/** A question under two filters as one figure; without a comparison, the question's own figure; without a spec, nothing. */
export function useComparison(spec: Spec | null, policy: Policy, comparing: ComparedGroup | null, choices: FilterChoices | undefined): FigureInView {
  const filters = spec && comparing && choices ? comparedFilters(comparing, choices, spec.filters) : null;
  const one = useFigure(spec && { ...spec, filters: filters?.group ?? spec.filters }, policy);
  const other = useFigure(spec && filters && { ...spec, filters: filters.rest }, policy);
  const name = comparing?.name ?? '';
  const figure = useMemo(() => (one.shown && other.shown ? comparedFigure({ figure: one.shown.figure, name }, { figure: other.shown.figure, name: 'the rest' }) : null), [one.shown, other.shown, name]);
  const shown = useMemo(() => figure && { figure, protectedFigure: protect(figure, policy) }, [figure, policy]);
  if (comparing === null) return one;
  if (filters === null) return { status: 'failed', shown: null, problem: `The filters leave nothing to set ${comparing.words} against. Remove the filter on it, or end the comparison.` };
  const problem = one.problem ?? other.problem;
  if (problem !== null) return { status: 'failed', shown: null, problem };
  if (one.status === 'loading' || other.status === 'loading') return { status: 'loading', shown, problem: null };
  return shown === null ? { status: 'failed', shown: null, problem: notSideBySide } : { status: 'ready', shown, problem: null };
}
