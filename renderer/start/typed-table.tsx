import { useState } from 'react';
import { pastedFile } from '../host/source-file.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useActions } from '../workspace/session-context.tsx';

/** A table that a person types, or pastes from Excel, Word or a web page. */
export function TypedTable() {
  const { openSourceFiles } = useActions();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  function close(): void {
    setOpen(false);
    setText('');
  }
  return (
    <>
      <Button
        look="quiet"
        onPress={() => {
          setOpen(true);
        }}
      >
        Paste or type a table
      </Button>
      <Dialog
        title="Paste or type a table"
        isOpen={isOpen}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>Cancel</Button>
            <Button
              look="primary"
              isDisabled={text.trim() === ''}
              onPress={() => {
                close();
                void openSourceFiles([pastedFile(text)]);
              }}
            >
              Open the table
            </Button>
          </>
        }
      >
        <p>Headings in the first line, then a line a row. Columns that come from Excel are separated by themselves; typed ones by commas.</p>
        <TextField label="Table" value={text} onChange={setText} lines="table" />
      </Dialog>
    </>
  );
}
