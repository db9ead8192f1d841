import { Input, Label, TextField as AriaTextField } from 'react-aria-components';
import './text-field.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text that a person writes. */
export function TextField({ label, value, onChange }: TextFieldProps) {
  return (
    <AriaTextField className="text-field" value={value} onChange={onChange}>
      <Label className="text-field-label">{label}</Label>
      <Input className="text-field-input" />
    </AriaTextField>
  );
}
