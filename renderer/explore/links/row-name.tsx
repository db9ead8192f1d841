import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { RowLinks } from './row-links.ts';

/** How the names of a table's rows stand: those that can be filtered by are buttons. */
export function rowNamesOf(links: RowLinks | null): ((text: string, row: string) => ReactNode) | undefined {
  if (links === null) return undefined;
  return (text, row) =>
    links.has(row) ? (
      <ToggleButton
        className="linked-row"
        isSelected={links.isOn(row)}
        onChange={() => {
          links.toggle(row);
        }}
      >
        {text}
      </ToggleButton>
    ) : (
      text
    );
}
