import { CheckboxButton, CheckboxField } from 'react-aria-components';
import './checkbox.css';

export function Checkbox({ value, children }: { readonly value: string; readonly children: string }) {
  return (
    <CheckboxField value={value}>
      <CheckboxButton className="checkbox">
        <span className="checkbox-box" aria-hidden="true" />
        {children}
      </CheckboxButton>
    </CheckboxField>
  );
}
