import { Input, Label, NumberField as AriaNumberField } from 'react-aria-components';
import './text-field.css';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly onChange: (value: number) => void;
}

/** A whole number that a person types or steps through with the arrow keys. */
export function NumberField({ label, value, least, onChange }: NumberFieldProps) {
  return (
    <AriaNumberField
      className="text-field"
      value={value}
      minValue={least}
      step={1}
      onChange={(changed) => {
        if (Number.isFinite(changed)) onChange(changed);
      }}
    >
      <Label className="text-field-label">{label}</Label>
      <Input className="text-field-input" />
    </AriaNumberField>
  );
}
