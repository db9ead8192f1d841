import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useActions, useSession } from '../workspace/session-context.tsx';
import './save-menu.css';

/** Saves the workspace without its records, or with them after a plain warning. */
export function SaveMenu() {
  const isBusy = useSession((session) => session.busy !== null);
  const { saveWorkspace } = useActions();
  const [asksAboutRecords, askAboutRecords] = useState(false);
  return (
    <>
      <MenuTrigger>
        <Button size="small" isDisabled={isBusy}>Save workspace</Button>
        <Popover className="save-menu-popover" placement="bottom end">
          <Menu className="save-menu">
            <MenuItem className="save-menu-item" textValue="Without the records" onAction={() => void saveWorkspace({ carryData: false })}>
              <Text slot="label">Without the records</Text>
              <Text slot="description">File names, what columns mean, filters and the report. The data files stay where they are.</Text>
            </MenuItem>
            <MenuItem
              className="save-menu-item"
              textValue="With the records inside"
              onAction={() => {
                askAboutRecords(true);
              }}
            >
              <Text slot="label">With the records inside …</Text>
              <Text slot="description">One file that holds everything, every record too.</Text>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <Dialog
        title="Put every record into the file?"
        isOpen={asksAboutRecords}
        onClose={() => {
          askAboutRecords(false);
        }}
        actions={
          <>
            <Button
              onPress={() => {
                askAboutRecords(false);
              }}
            >
              Cancel
            </Button>
            <Button
              look="primary"
              onPress={() => {
                askAboutRecords(false);
                void saveWorkspace({ carryData: true });
              }}
            >
              Save with the records
            </Button>
          </>
        }
      >
        <p>Whoever has the file can read every record in it, with nothing withheld and no password. Keep it where you may keep the records themselves, and do not send it on.</p>
        <p>Without the records, the workspace finds your data files again when it is opened.</p>
      </Dialog>
    </>
  );
}
