import { useCallback } from 'react';
import type { Filter } from '../../../shared/dataset/filter.ts';
import type { Dataset } from '../../../shared/dataset/dataset.ts';
import type { Policy } from '../../../shared/disclosure/policy.ts';
import { useAnswer } from '../../engine/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { useActions, useEngine } from '../../workspace/session-context.tsx';
import { chosenValues, withChosen } from './change-filters.ts';
import { deathsInWords, deathsLetThrough } from './deaths-let-through.ts';
import { filterChoices } from './filter-choices.ts';
import { FilterButton } from './filter-button.tsx';
import './filter-bar.css';

interface FilterBarProps {
  readonly deaths: Dataset;
  readonly births: Dataset;
  readonly filters: readonly Filter[];
  readonly policy: Policy;
}

/** What every figure takes in: one button a dimension, and how many deaths that leaves. */
export function FilterBar({ deaths, births, filters, policy }: FilterBarProps) {
  const engine = useEngine();
  const { setFilters } = useActions();
  const choices = useAnswer(useCallback(async (signal: AbortSignal) => filterChoices(await engine, [deaths, births], signal), [engine, deaths, births]));
  return (
    <div className="filter-bar" role="group" aria-label="Filters of every figure">
      {choices.status === 'failed' && <p role="alert">The filters could not be read. {choices.why}</p>}
      {choices.status === 'ready' &&
        choices.value.map((choice) => (
          <FilterButton
            key={choice.dimension}
            choices={choice}
            chosen={chosenValues(choice, filters)}
            onChoose={(chosen) => {
              setFilters(withChosen(filters, choice, chosen));
            }}
          />
        ))}
      <DeathsLetThrough deaths={deaths} filters={filters} policy={policy} />
      {filters.length > 1 && (
        <Button
          look="quiet"
          onPress={() => {
            setFilters([]);
          }}
        >
          Remove all filters
        </Button>
      )}
    </div>
  );
}

function DeathsLetThrough({ deaths, filters, policy }: Pick<FilterBarProps, 'deaths' | 'filters' | 'policy'>) {
  const engine = useEngine();
  const ask = useCallback(
    async (signal: AbortSignal) => {
      const opened = await engine;
      const [count, all] = await Promise.all([deathsLetThrough(opened, deaths, filters, signal), deathsLetThrough(opened, deaths, [], signal)]);
      return { count, all };
    },
    [engine, deaths, filters],
  );
  const answer = useAnswer(ask);
  // A figure says by itself why it cannot be made under these filters.
  return (
    <p className="filter-bar-deaths" role="status">
      {answer.status === 'ready' && deathsInWords(answer.value.count, answer.value.all, policy)}
    </p>
  );
}
