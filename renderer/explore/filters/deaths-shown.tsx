import { useCallback } from 'react';
import type { Dataset } from '../../../shared/dataset/dataset.ts';
import type { Filter } from '../../../shared/dataset/filter.ts';
import type { Policy } from '../../../shared/disclosure/policy.ts';
import { useAnswer } from '../../engine/use-answer.ts';
import { useEngine } from '../../workspace/session-context.tsx';
import { deathsInWords, deathsLetThrough } from './deaths-let-through.ts';

interface DeathsLetThroughProps {
  readonly deaths: Dataset;
  readonly filters: readonly Filter[];
  readonly policy: Policy;
}

/** "33 of 198 deaths". */
export function DeathsLetThrough({ deaths, filters, policy }: DeathsLetThroughProps) {
  const engine = useEngine();
  const all = useAnswer(useCallback(async (signal: AbortSignal) => deathsLetThrough(await engine, deaths, [], signal), [engine, deaths]));
  const some = useAnswer(useCallback(async (signal: AbortSignal) => deathsLetThrough(await engine, deaths, filters, signal), [engine, deaths, filters]));
  // A figure says by itself why it cannot be made under these filters.
  return (
    <p className="filter-bar-deaths" role="status">
      {all.status === 'ready' && some.status === 'ready' && deathsInWords(some.value, all.value, policy)}
    </p>
  );
}
