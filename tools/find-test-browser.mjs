/** Finds a Chromium for the end-to-end tests, or gets one: Debian's package where root may install it, else Playwright's. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findBrowser, linuxProgram } from './find-browser.mjs';
import { inProject } from './project.mjs';

/**
 * Chromium without its own windows where Debian has put it, because it spends less on drawing; else any browser of the family.
 * @returns {import('./find-browser.mjs').Browser | null}
 */
export function findTestBrowser() {
  const shell = process.env.CHROME_PATH === undefined && process.platform === 'linux' ? linuxProgram('Chromium’s headless shell', ['chromium-headless-shell']) : null;
  return shell ?? findBrowser();
}

/** @returns {string | null} why there is no browser; null when there is one */
export function whyNoTestBrowser() {
  if (findTestBrowser() !== null) return null;
  if (isDebian() && process.getuid?.() === 0) {
    console.log('Installing Debian’s Chromium for the end-to-end tests (once) …');
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell']);
    if (findTestBrowser() !== null) return null;
  }
  console.log('Fetching Playwright’s Chromium for the end-to-end tests (once) …');
  const fetched = run(process.execPath, [inProject('node_modules/@playwright/test/cli.js'), 'install', '--only-shell', 'chromium']);
  return fetched ? null : 'there is no Edge, Chrome or Chromium here and none could be fetched; install one, or set CHROME_PATH to one';
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}
