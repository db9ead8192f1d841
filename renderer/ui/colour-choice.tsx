import { useLayoutEffect, useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { remember, remembered } from './remembered.ts';
import './colour-choice.css';

const choices = { system: 'As the computer', light: 'Light', dark: 'Dark' } as const;
type Choice = keyof typeof choices;

const name = 'colours';

/** Light or dark, or what the computer is set to; remembered by the window. */
export function ColourChoice() {
  const [chosen, setChosen] = useState(() => choiceOf(remembered(name)));
  useLayoutEffect(() => {
    if (chosen === 'system') delete document.documentElement.dataset.colours;
    else document.documentElement.dataset.colours = chosen;
  }, [chosen]);
  return (
    <ToggleButtonGroup
      className="colour-choice"
      aria-label="Colours of the window"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={([key]) => {
        const choice = choiceOf(String(key));
        setChosen(choice);
        remember(name, choice);
      }}
    >
      {(Object.keys(choices) as Choice[]).map((choice) => (
        <ToggleButton key={choice} id={choice} className="colour-choice-one">
          {choices[choice]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function choiceOf(text: string | null): Choice {
  return text === 'light' || text === 'dark' ? text : 'system';
}
