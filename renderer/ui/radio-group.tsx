import { Label, RadioButton, RadioField, RadioGroup as AriaRadioGroup, Text } from 'react-aria-components';
import './radio-group.css';

export interface RadioOption {
  readonly id: string;
  readonly label: string;
  /** Below the label, read with it. */
  readonly note?: string;
}

interface RadioGroupProps {
  readonly label: string;
  readonly options: readonly RadioOption[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** One of a few choices, all in view. */
export function RadioGroup({ label, options, selected, onSelect }: RadioGroupProps) {
  return (
    <AriaRadioGroup className="radio-group" value={selected} onChange={onSelect}>
      <Label className="radio-group-label">{label}</Label>
      {options.map(({ id, label: words, note }) => (
        <RadioField key={id} value={id} className="radio">
          <RadioButton className="radio-button">
            <span className="radio-dot" aria-hidden="true" />
            {words}
          </RadioButton>
          {note !== undefined && (
            <Text slot="description" className="radio-note">
              {note}
            </Text>
          )}
        </RadioField>
      ))}
    </AriaRadioGroup>
  );
}
