import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { roleWords } from '../../../shared/dataset/roles.ts';
import type { FilterChoices } from './change-filters.ts';
import { chosenInWords } from './filter-words.ts';
import { GroupFilter } from './group-filter.tsx';
import { RemoveFilter } from './remove-filter.tsx';
import { YearFilter } from './year-filter.tsx';
import './filter-button.css';

export interface FilterProps {
  readonly choices: FilterChoices;
  /** By label. */
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** One filter in words; opens its choices, and takes itself away where it leaves something out. */
export function FilterButton({ choices, chosen, onChoose }: FilterProps) {
  const { dimension, groups } = choices;
  const narrowed = chosen.length < groups.length;
  const words = chosenInWords(dimension, chosen, groups.length);
  return (
    <div className={narrowed ? 'filter-button filter-button-narrowed' : 'filter-button'}>
      <DialogTrigger>
        <Button className="filter-button-open">{words}</Button>
        <Popover className="filter-popover" placement="bottom start">
          <Dialog className="filter-choices" aria-label={`Filter by ${roleWords[dimension].name.toLowerCase()}`}>
            {dimension === 'year' ? <YearFilter {...{ choices, chosen, onChoose }} /> : <GroupFilter {...{ choices, chosen, onChoose }} />}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {narrowed && (
        <RemoveFilter
          words={words}
          onRemove={() => {
            onChoose(groups.map(({ label }) => label));
          }}
        />
      )}
    </div>
  );
}
