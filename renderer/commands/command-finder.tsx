import { Autocomplete, Dialog, Heading, Input, Keyboard, Menu, MenuItem, MenuSection, Header, Modal, ModalOverlay, SearchField, Text, useFilter } from 'react-aria-components';
import { useState } from 'react';
import { commandMenus, commands, isCommandId } from '../../shared/commands/commands.ts';
import { questionsOf } from '../workspace/questions.ts';
import { useSession, useSessionStore } from '../workspace/session-context.tsx';
import { act, acts, commandWords } from './acts.ts';
import { keyWords } from './keys.ts';
import './command-finder.css';

const questionKey = 'question:';

/** Every command and every question in one list that narrows as a person types. */
export function CommandFinder() {
  const isOpen = useSession((session) => session.dialog === 'commands');
  const { show } = useSessionStore().getState();
  return (
    <ModalOverlay
      className="command-finder-shade"
      data-modal=""
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) show(null);
      }}
    >
      <Modal className="command-finder-box">
        <Dialog className="command-finder">
          <Heading slot="title" className="command-finder-title">
            Find a command or a question
          </Heading>
          <Finder />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder() {
  const store = useSessionStore();
  // As it is when the list is opened: nothing behind a dialog changes.
  const [session] = useState(store.getState);
  const { contains } = useFilter({ sensitivity: 'base' });
  const questions = session.workspace === null ? [] : questionsOf(session.workspace, session.datasets);
  const impossible = commands.filter(({ id }) => acts[id].whyNot(session) !== null).map(({ id }) => id);
  const lacking = questions.filter(({ missing }) => missing.length > 0).map(({ id }) => `${questionKey}${id}`);

  function choose(key: string): void {
    session.show(null);
    if (isCommandId(key)) act(store.getState(), key);
    else {
      session.goTo('explore');
      session.ask(key.slice(questionKey.length));
    }
  }

  return (
    <Autocomplete filter={contains}>
      <SearchField className="command-finder-search" aria-label="Command or question" autoFocus>
        <Input placeholder="Type a few letters: word, deprivation, undo …" />
      </SearchField>
      <Menu
        className="command-finder-list"
        aria-label="Commands and questions"
        disabledKeys={[...impossible, ...lacking]}
        onAction={(key) => {
          choose(String(key));
        }}
        renderEmptyState={() => <p className="command-finder-none">Nothing has these letters. Try fewer of them.</p>}
      >
        {commandMenus.map((menu) => (
          <MenuSection key={menu} id={menu}>
            <Header>{menu}</Header>
            {commands.filter((command) => command.menu === menu && command.id !== 'find-command').map(({ id, keys }) => (
              <MenuItem key={id} id={id} textValue={commandWords(session, id)} className="command-finder-item">
                <Text slot="label">{commandWords(session, id)}</Text>
                {acts[id].whyNot(session) !== null && <Text slot="description">{acts[id].whyNot(session)}</Text>}
                {keys !== null && <Keyboard>{keyWords(keys)}</Keyboard>}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
        {questions.length > 0 && (
          <MenuSection id="questions">
            <Header>Questions</Header>
            {questions.map(({ id, question, missing }) => (
              <MenuItem key={id} id={`${questionKey}${id}`} textValue={question} className="command-finder-item">
                <Text slot="label">{question}</Text>
                {missing.length > 0 && <Text slot="description">{missing[0]}</Text>}
              </MenuItem>
            ))}
          </MenuSection>
        )}
      </Menu>
    </Autocomplete>
  );
}
