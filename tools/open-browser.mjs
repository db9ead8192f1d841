/** Opens an address in the browser that is on this machine. */
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { hasScreen } from './screen.mjs';

/** A browser that stops within this time has not opened anything. */
const settling = 2500;

/**
 * In app mode with a profile of its own, so that no extension of the person's browser can read what is shown; else in
 * the default browser.
 * @param {string} address
 * @returns {Promise<string | null>} what it was opened in, in words; null when nothing could be opened
 */
export async function openBrowser(address) {
  if (!hasScreen()) return null;
  const browser = findBrowser();
  if (browser !== null && (await launches(browser.path, appMode(address)))) return browser.name;
  const [command = '', ...args] = defaultBrowser(address);
  return (await launches(command, args)) ? 'your default browser' : null;
}

/** @param {string} address */
function appMode(address) {
  return [
    `--app=${address}`,
    `--user-data-dir=${join(dataFolder(), 'child-death-review-workbench', 'browser')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
  ];
}

function dataFolder() {
  switch (process.platform) {
    case 'win32':
      return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support');
    default:
      return process.env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share');
  }
}

/** @param {string} address */
function defaultBrowser(address) {
  switch (process.platform) {
    case 'win32':
      return ['cmd', '/c', 'start', '', address];
    case 'darwin':
      return ['open', address];
    default:
      return ['xdg-open', address];
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<boolean>} false when it could not be started or stopped at once with an error
 */
function launches(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    const timer = setTimeout(() => {
      resolve(true);
    }, settling);
    child.on('error', () => {
      clearTimeout(timer);
      resolve(false);
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
    child.unref();
  });
}
