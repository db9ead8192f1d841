import { SwitchButton, SwitchField } from 'react-aria-components';
import './working-switch.css';

/** Shows the numbers behind the figures, for the analyst's eyes alone. */
export function WorkingSwitch({ isOn, onChange }: { readonly isOn: boolean; readonly onChange: (isOn: boolean) => void }) {
  return (
    <SwitchField isSelected={isOn} onChange={onChange}>
      <SwitchButton className="working-switch">
        <span className="working-switch-track" aria-hidden="true" />
        Working view
      </SwitchButton>
    </SwitchField>
  );
}
