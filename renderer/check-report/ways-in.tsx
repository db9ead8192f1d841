import { useState } from 'react';
import { pastedBlocks } from '../../shared/checks/printed-report/read/read-report.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useHost } from '../workspace/session-context.tsx';
import { emptyTable, useChecking } from './checking.ts';
import { lambethExample } from './lambeth-example.ts';
import { reportType, useReading } from './use-reading.ts';

/** How numbers come here: typed, pasted, or in a file. */
export function WaysIn({ isFirst }: { readonly isFirst: boolean }) {
  const host = useHost();
  const [text, setText] = useState('');
  const { read, tell } = useReading();
  const { add, edit } = useChecking.getState();

  async function choose(): Promise<void> {
    try {
      for (const file of await host.openFiles({ title: 'Open a report to check', types: [reportType], several: true })) await read(file);
    } catch (error) {
      tell('No report was opened.', error);
    }
  }

  return (
    <section className="check-in" aria-label="Add numbers to check">
      <TextField label="Sentences as printed" lines="several" value={text} onChange={setText} placeholder="27% of the 53 parents … 11 of 30 (36%) …" explanation="A table copied from Word or Excel can be pasted anywhere on this page; a file can be dropped on it." />
      <div className="check-ways">
        <Button
          look={isFirst ? 'primary' : 'secondary'}
          isDisabled={text.trim() === ''}
          onPress={() => {
            add(pastedBlocks({ html: '', text }));
            setText('');
          }}
        >
          Check these sentences
        </Button>
        <Button onPress={() => void choose()}>Open a Word or CSV file</Button>
        <Button
          onPress={() => {
            const at = useChecking.getState().report.blocks.length;
            add([emptyTable]);
            edit(at);
          }}
        >
          Type a table
        </Button>
        {isFirst && (
          <Button look="quiet" onPress={() => { add(lambethExample, 'Annual report 2020-21, as printed'); }}>
            Try it with a published report
          </Button>
        )}
      </div>
    </section>
  );
}
