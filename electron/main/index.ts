import { join } from 'node:path';
import { app, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { commands } from '../../shared/commands/commands.ts';
import { menuChannel, messages } from '../../shared/hosts/messages.ts';
import { ChosenPaths } from './chosen-paths.ts';
import { writeClipboard } from './clipboard.ts';
import { closeSession, guardContents } from './doors.ts';
import { openFiles, readFile, saveFile } from './files.ts';
import { setMenu } from './menu.ts';
import { answer } from './messages.ts';
import { declareScheme, serveWindow } from './protocol.ts';
import { Recent } from './recent.ts';
import { Stored } from './stored.ts';
import { loadWindow, makeWindow, preloadPath, showWindow } from './window.ts';

const windowFolder = join(import.meta.dirname, '..', '..', 'renderer');

app.enableSandbox();
// Nothing resolves by name, and Chromium's own update and reporting services stay silent: a second lock behind the doors.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('disable-component-update');
// A test, or a person with two sets of data, may give the app another folder to keep things in.
const profile = app.commandLine.getSwitchValue('user-data-dir');
if (profile !== '') app.setPath('userData', profile);
declareScheme();

if (app.requestSingleInstanceLock()) run().catch(giveUp);
else app.quit();

async function run(): Promise<void> {
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  await app.whenReady();
  closeSession(session.defaultSession);
  serveWindow(windowFolder);
  const window = makeWindow(preloadPath(import.meta.dirname));
  app.on('second-instance', () => {
    showWindow(window);
  });
  answerMessages(window, app.getPath('userData'));
  setMenu(commands, (commandId) => {
    window.webContents.send(menuChannel, commandId);
  });
  await loadWindow(window, process.argv.includes('--example'));
}

function answerMessages(window: BrowserWindow, folder: string): void {
  const chosen = new ChosenPaths();
  const recent = new Recent(folder, chosen);
  const stored = new Stored(join(folder, 'workspaces'));
  answer(messages.openFiles, (request) => openFiles(window, chosen, request));
  answer(messages.readFile, ({ reference }) => readFile(chosen, reference));
  answer(messages.saveFile, (request) => saveFile(window, chosen, request));
  answer(messages.listRecent, () => recent.list());
  answer(messages.addRecent, (file) => recent.add(file).then(nothing));
  answer(messages.openRecent, (file) => recent.open(file));
  answer(messages.listStored, () => stored.list());
  answer(messages.readStored, ({ key }) => stored.read(key));
  answer(messages.writeStored, ({ key, name, bytes }) => stored.write(key, name, bytes).then(nothing));
  answer(messages.removeStored, ({ key }) => stored.remove(key).then(nothing));
  answer(messages.writeClipboard, (content) => writeClipboard(content).then(nothing));
}

/** A window that cannot be opened must not stay behind unseen; the code tells `npm start` to use the browser. */
function giveUp(reason: unknown): void {
  console.error('The desktop window could not be opened.', reason);
  app.exit(1);
}

function nothing(): null {
  return null;
}
