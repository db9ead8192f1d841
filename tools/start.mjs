/** `npm start`: installs and builds what is missing, then opens the workbench, or serves it with --no-open. */
import { spawn } from 'node:child_process';
import { setInterval } from 'node:timers';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.mjs';
import { fetchElectron, installedElectron } from './electron-binary.mjs';
import { openBrowser } from './open-browser.mjs';
import { prepare } from './prepare.mjs';
import { inProject, projectFolder, runTool, Stop } from './project.mjs';
import { hasScreen } from './screen.mjs';
import { serve, usualPort } from './serve.mjs';

const usage = 'npm start -- [--no-open] [--port NUMBER] [--example]';

/** A desktop window that stops with an error within this time never opened, and the browser is used instead. */
const settling = 10_000;

/** @typedef {{ open: boolean, port: number | null, example: boolean }} Choices */

await runTool(async () => {
  const choices = readChoices(process.argv.slice(2));
  await prepare();
  await buildIfStale();
  if (!choices.open) return serveOnly(choices);
  const why = await openDesktop(choices);
  return why === null ? 0 : openInBrowser(choices, why);
});

/**
 * @param {string[]} args
 * @returns {Choices}
 */
function readChoices(args) {
  const { values } = parseOrStop(args);
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65535)) {
    throw new Stop(`“${values.port}” is not a port: --port takes a whole number up to 65535.`);
  }
  return { open: values['no-open'] !== true, port, example: values.example === true };
}

/** @param {string[]} args */
function parseOrStop(args) {
  try {
    return parseArgs({ args, options: { 'no-open': { type: 'boolean' }, port: { type: 'string' }, example: { type: 'boolean' } } });
  } catch (error) {
    throw new Stop(`${error instanceof Error ? error.message : error}\nUse: ${usage}`);
  }
}

/**
 * @param {Choices} choices
 * @returns {Promise<number>}
 */
async function serveOnly({ port, example }) {
  const served = await serveWindow(port);
  if (example) console.error(`The example is at ${served.address}/?example`);
  console.log(`ready at ${served.address}`);
  return untilInterrupted(served);
}

/**
 * @param {Choices} choices
 * @returns {Promise<string | null>} why there is no desktop window; null when it was open and is closed now
 */
async function openDesktop({ example }) {
  if (!hasScreen()) return 'there is no screen here for a desktop window';
  const fetched = installedElectron() === null ? await fetchElectron() : null;
  const electron = installedElectron();
  if (electron === null) return fetched ?? 'Electron is not installed';
  console.log(`Opening the desktop window, because Electron ${electron.version} is installed.`);
  const started = Date.now();
  const code = await runElectron(electron.path, example);
  return code === 0 || Date.now() - started > settling ? null : `Electron stopped at once with code ${code}`;
}

/**
 * @param {string} path
 * @param {boolean} example
 * @returns {Promise<number>}
 */
function runElectron(path, example) {
  return new Promise((resolve) => {
    const child = spawn(path, [projectFolder, ...(example ? ['--example'] : [])], { stdio: 'inherit' });
    child.on('error', () => {
      resolve(1);
    });
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}

/**
 * @param {Choices} choices
 * @param {string} why
 * @returns {Promise<number>}
 */
async function openInBrowser({ port, example }, why) {
  const served = await serveWindow(port);
  const address = example ? `${served.address}/?example` : served.address;
  const browser = await openBrowser(address);
  console.log(
    browser === null
      ? `Open ${address} in Edge or Chrome: ${why}, and no browser could be opened from here.`
      : `Opening ${address} in ${browser}, because ${why}.`,
  );
  console.log('Everything stays on this machine. Keep this terminal open; press Ctrl+C here to stop.');
  return untilInterrupted(served);
}

/** @param {number | null} port */
async function serveWindow(port) {
  const served = await serve(inProject('out', 'renderer'), port);
  if (port === null && served.port !== usualPort) {
    console.error(`Port ${usualPort} is in use, so this is port ${served.port}. A browser keeps workspaces by address: those kept at port ${usualPort} are not listed here.`);
  }
  return served;
}

/**
 * @param {import('./serve.mjs').Served} served
 * @returns {Promise<number>}
 */
async function untilInterrupted(served) {
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    whenNpmHasGone(resolve);
  });
  await served.close();
  return 0;
}

/**
 * npm that is stopped leaves what it started running, in a shell that ends with it; so the end of that shell counts as
 * an interruption too.
 * @param {(value: unknown) => void} stop
 */
function whenNpmHasGone(stop) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== shell) stop(null);
  }, 500);
  watch.unref();
}
