import { CheckboxGroup, Label } from 'react-aria-components';
import { roleWords } from '../../../shared/dataset/roles.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import type { FilterProps } from './filter-button.tsx';
import { groupInWords } from './filter-words.ts';

/** One box a group; figures follow every tick. */
export function GroupFilter({ choices: { dimension, groups }, chosen, onChoose }: FilterProps) {
  return (
    <CheckboxGroup className="filter-groups" value={[...chosen]} onChange={onChoose}>
      <div className="filter-groups-top">
        <Label>{roleWords[dimension].name}</Label>
        <Button
          look="quiet"
          onPress={() => {
            onChoose(groups.map(({ label }) => label));
          }}
        >
          All
        </Button>
        <Button
          look="quiet"
          onPress={() => {
            onChoose([]);
          }}
        >
          None
        </Button>
      </div>
      <div className="filter-groups-list">
        {groups.map(({ label }) => (
          <Checkbox key={label} value={label}>
            {groupInWords(dimension, label)}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
