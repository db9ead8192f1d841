import { CheckboxGroup, Label } from 'react-aria-components';
import { roleWords } from '../../../shared/dataset/roles.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import type { FilterProps } from './filter-button.tsx';
import { valueInWords } from './filter-words.ts';

/** One box a group; figures follow every tick. */
export function GroupFilter({ choices: { dimension, values }, chosen, onChoose }: FilterProps) {
  return (
    <CheckboxGroup className="filter-groups" value={[...chosen]} onChange={onChoose}>
      <div className="filter-groups-top">
        <Label>{roleWords[dimension].name}</Label>
        <Button
          look="quiet"
          onPress={() => {
            onChoose(values);
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
        {values.map((value) => (
          <Checkbox key={value} value={value}>
            {valueInWords(dimension, value)}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
