import { Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import './text-field.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** 'table' is for text in columns: it keeps its tabs and is not wrapped. */
  readonly lines?: 'one' | 'several' | 'table';
  /** Stands in the field while it is empty. */
  readonly placeholder?: string;
  /** Below the field, read with it. */
  readonly explanation?: string;
}

/** Text that a person writes. */
export function TextField({ label, value, onChange, lines = 'one', placeholder = '', explanation }: TextFieldProps) {
  return (
    <AriaTextField className="text-field" value={value} onChange={onChange}>
      <Label className="text-field-label">{label}</Label>
      {lines === 'one' && <Input className="text-field-input" placeholder={placeholder} />}
      {lines === 'several' && <TextArea className="text-field-input" placeholder={placeholder} rows={3} />}
      {lines === 'table' && <TextArea className="text-field-input text-field-table" placeholder={placeholder} rows={10} spellCheck="false" />}
      {explanation !== undefined && (
        <Text slot="description" className="text-field-note">
          {explanation}
        </Text>
      )}
    </AriaTextField>
  );
}
