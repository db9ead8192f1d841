import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text } from 'react-aria-components';
import './select.css';

export interface SelectOption<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** A second, quieter line in the list. */
  readonly note?: string;
}

interface SelectProps<Id extends string> {
  readonly label: string;
  /** For a control in a table whose headings say what it is: the label is then only read out. */
  readonly isLabelHidden?: boolean;
  readonly options: readonly SelectOption<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** Below the control, read with it. */
  readonly explanation?: string;
}

/** Chooses one of a short list by mouse or keyboard. */
export function Select<Id extends string>({ label, isLabelHidden = false, options, selected, onSelect, explanation }: SelectProps<Id>) {
  return (
    <AriaSelect
      className="select"
      value={selected}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onSelect(chosen.id);
      }}
    >
      <Label className={isLabelHidden ? 'only-read-out' : 'select-label'}>{label}</Label>
      <Button className="select-button">
        <SelectValue className="select-value">{options.find(({ id }) => id === selected)?.label}</SelectValue>
      </Button>
      {explanation !== undefined && <Text slot="description" className="select-note">{explanation}</Text>}
      <Popover className="select-popover">
        <ListBox className="select-list" items={options}>
          {(option) => (
            <ListBoxItem className="select-option" textValue={option.label}>
              {option.label}
              {option.note !== undefined && <span className="select-note">{option.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
