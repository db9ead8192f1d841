import { useCallback, useMemo, useState } from 'react';
import type { Spec } from '../../shared/analyses/spec.ts';
import type { Policy } from '../../shared/disclosure/policy.ts';
import { protect } from '../../shared/disclosure/protect.ts';
import type { ProtectedFigure } from '../../shared/disclosure/protected-figure.ts';
import type { Figure } from '../../shared/figures/figure.ts';
import { remembering } from '../engine/remembering.ts';
import { useAnswer } from '../engine/use-answer.ts';
import { appVersion } from '../workspace/app-version.ts';
import { useEngine, useSession } from '../workspace/session-context.tsx';
import { figureOnce, keyOf, rememberedFigure } from './figure-memory.ts';

/** A figure on its way to the screen. While the next one is made, the last one stays. */
export interface FigureInView {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly shown: MadeFigure | null;
  /** Why it could not be made and what to do, as a sentence; null unless it failed. */
  readonly problem: string | null;
}

export interface MadeFigure {
  /** As counted: for the Working view alone. */
  readonly figure: Figure;
  readonly protectedFigure: ProtectedFigure;
}

/** The figure of a spec, made from what is open, made again when spec, files, roles or policy change; a stale query is stopped. Without a spec nothing is asked. */
export function useFigure(spec: Spec | null, policy: Policy): FigureInView {
  const engine = useEngine();
  const datasets = useSession((session) => session.datasets);
  // Specs are made anew on every draw: the first of those that ask the same is kept.
  const [sameSpec, setSameSpec] = useState(spec);
  if ((sameSpec && keyOf(sameSpec)) !== (spec && keyOf(spec))) setSameSpec(spec);
  const remembered = sameSpec === null ? undefined : rememberedFigure(datasets, sameSpec);
  const ask = useCallback(async (signal: AbortSignal) => (sameSpec === null ? null : figureOnce(sameSpec, { engine: remembering(await engine, datasets), datasets, appVersion, signal })), [engine, datasets, sameSpec]);
  const answer = useAnswer(ask);
  const figure = remembered ?? (answer.status === 'ready' ? answer.value : null);
  const [last, setLast] = useState(figure);
  if (figure !== null && figure !== last) setLast(figure);
  const kept = figure ?? (answer.status === 'failed' ? null : last);
  const shown = useMemo(() => kept && { figure: kept, protectedFigure: protect(kept, policy) }, [kept, policy]);
  if (figure !== null) return { status: 'ready', shown, problem: null };
  return answer.status === 'failed' ? { status: 'failed', shown: null, problem: answer.why } : { status: 'loading', shown, problem: null };
}
