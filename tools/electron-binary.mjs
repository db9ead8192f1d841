/** Electron's binary: whether it is here, and fetching it. Its package brings none; it is downloaded when first wanted. */
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { onKey } from './keys.mjs';
import { inProject } from './project.mjs';
import { hasScreen } from './screen.mjs';

const patience = 5000;
const oldestFetchingNode = '22.12';

/** @returns {{ path: string, version: string } | null} */
export function installedElectron() {
  try {
    const version = JSON.parse(readFileSync(inProject('node_modules/electron/package.json'), 'utf8')).version;
    const path = inProject('node_modules/electron/dist', readFileSync(inProject('node_modules/electron/path.txt'), 'utf8'));
    return existsSync(path) ? { path, version } : null;
  } catch {
    return null;
  }
}

/** @returns {string | null} why no desktop window can be opened here as things are; null when it can */
export function whyNoElectron() {
  if (installedElectron() === null) return 'Electron’s binary is not installed here';
  return hasScreen() ? null : 'there is no screen here for Electron’s window';
}

/**
 * Fetches the binary if its download begins within five seconds, with progress and a key to do without.
 * @returns {Promise<string | null>} why it could not be had; null when it is here now
 */
export async function fetchElectron() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 12)) {
    return `Electron is not installed, and Node ${process.versions.node} cannot fetch it (Node ${oldestFetchingNode} or later can)`;
  }
  const child = fork(inProject('tools/fetch-electron.mjs'), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  return new Promise((resolve) => {
    /** @param {string | null} why */
    const finish = (why) => {
      clearTimeout(timer);
      releaseKey();
      child.kill();
      resolve(why);
    };
    const timer = setTimeout(() => {
      finish('Electron is not installed, and its download did not begin within 5 seconds');
    }, patience);
    const releaseKey = onKey('b', () => {
      finish('you asked for the browser');
    });
    child.on('message', (/** @type {{ percent: number }} */ { percent }) => {
      clearTimeout(timer);
      console.error(`Fetching the desktop window (Electron, once): ${percent}%. ${process.stdin.isTTY ? 'Press b to use the browser instead.' : ''}`);
    });
    child.on('exit', (code) => {
      finish(code === 0 && installedElectron() !== null ? null : 'Electron is not installed, and its download was refused or is out of reach');
    });
  });
}
