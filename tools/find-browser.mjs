/** Finds a browser of the Chromium family that is on this machine. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {{ name: string, path: string }} Browser */

/** @returns {Browser | null} Edge, Chrome or Chromium, in this order; CHROME_PATH goes before them all. */
export function findBrowser() {
  const own = process.env.CHROME_PATH;
  const candidates = own === undefined ? [] : [{ name: 'the browser of CHROME_PATH', path: own }];
  return [...candidates, ...usualPlaces()].find(({ path }) => canRun(path)) ?? null;
}

/** @returns {Browser[]} */
function usualPlaces() {
  switch (process.platform) {
    case 'win32':
      return windowsPlaces();
    case 'darwin':
      return ['Microsoft Edge', 'Google Chrome', 'Chromium'].map((name) => ({ name, path: `/Applications/${name}.app/Contents/MacOS/${name}` }));
    default:
      return linuxPlaces();
  }
}

/** @returns {Browser[]} */
function windowsPlaces() {
  const roots = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  const programs = [
    { name: 'Microsoft Edge', path: join('Microsoft', 'Edge', 'Application', 'msedge.exe') },
    { name: 'Google Chrome', path: join('Google', 'Chrome', 'Application', 'chrome.exe') },
    { name: 'Chromium', path: join('Chromium', 'Application', 'chrome.exe') },
  ];
  return programs.flatMap(({ name, path }) => roots.map((root) => ({ name, path: join(root, path) })));
}

/** @returns {Browser[]} */
function linuxPlaces() {
  const programs = [
    { name: 'Microsoft Edge', commands: ['microsoft-edge', 'microsoft-edge-stable'] },
    { name: 'Google Chrome', commands: ['google-chrome', 'google-chrome-stable'] },
    { name: 'Chromium', commands: ['chromium', 'chromium-browser'] },
  ];
  return programs.flatMap(({ name, commands }) => linuxProgram(name, commands) ?? []);
}

/**
 * @param {string} name
 * @param {string[]} commands
 * @returns {Browser | null} the first of the commands that is on the path
 */
export function linuxProgram(name, commands) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const path = commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(canRun);
  return path === undefined ? null : { name, path };
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
