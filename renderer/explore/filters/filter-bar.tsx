import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { filterWords } from '../../../shared/analyses/filter-words.ts';
import type { Dataset } from '../../../shared/dataset/dataset.ts';
import type { Filter } from '../../../shared/dataset/filter.ts';
import { roleWords, type Breakdown } from '../../../shared/dataset/roles.ts';
import type { Policy } from '../../../shared/disclosure/policy.ts';
import { Button } from '../../ui/button.tsx';
import { useActions } from '../../workspace/session-context.tsx';
import { chosenGroups, filterOf, withChosen, withoutFilter, type FilterChoices } from './change-filters.ts';
import { DeathsLetThrough } from './deaths-shown.tsx';
import { FilterButton } from './filter-button.tsx';
import type { OfferedFilters } from './filter-choices.ts';
import { RemoveFilter } from './remove-filter.tsx';
import './filter-bar.css';

interface FilterBarProps {
  readonly deaths: Dataset;
  readonly offered: OfferedFilters;
  readonly filters: readonly Filter[];
  readonly policy: Policy;
}

/** What every figure takes in: one button a dimension, and how many deaths that leaves. */
export function FilterBar({ deaths, offered, filters, policy }: FilterBarProps) {
  const { setFilters } = useActions();
  const [added, setAdded] = useState<readonly Breakdown[]>([]);
  const others = offered.ofDeaths.filter(({ dimension }) => !added.includes(dimension) && filterOf(filters, dimension) === null);
  const shown = [...offered.ofBoth, ...offered.ofDeaths.filter((choices) => !others.includes(choices))];
  // Such as a factor that was chosen in a chart: it has no list of its own.
  const unlisted = filters.filter(({ dimension }) => !shown.some((choices) => choices.dimension === dimension));
  return (
    <div className="filter-bar" role="group" aria-label="Filters of every figure">
      {shown.map((choices) => (
        <FilterButton
          key={choices.dimension}
          choices={choices}
          chosen={chosenGroups(choices, filters)}
          onChoose={(chosen) => {
            setFilters(withChosen(filters, choices, chosen));
          }}
        />
      ))}
      {unlisted.map((filter) => (
        <div key={filter.dimension} className="filter-button filter-button-narrowed">
          <span className="filter-button-words">{filterWords(filter)}</span>
          <RemoveFilter
            words={filterWords(filter)}
            onRemove={() => {
              setFilters(withoutFilter(filters, filter.dimension));
            }}
          />
        </div>
      ))}
      {others.length > 0 && (
        <MoreFilters
          others={others}
          onAdd={(dimension) => {
            setAdded([...added, dimension]);
          }}
        />
      )}
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

/** What deaths alone record: added to the bar when it is wanted. */
function MoreFilters({ others, onAdd }: { readonly others: readonly FilterChoices[]; readonly onAdd: (dimension: Breakdown) => void }) {
  return (
    <MenuTrigger>
      <Button look="quiet">More filters</Button>
      <Popover className="filter-popover" placement="bottom start">
        <Menu className="filter-more" aria-label="More filters, which figures of deaths alone follow">
          {others.map(({ dimension }) => (
            <MenuItem
              key={dimension}
              className="filter-more-item"
              onAction={() => {
                onAdd(dimension);
              }}
            >
              {roleWords[dimension].name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
