/** Makes sure that Node is new enough and that node_modules holds what the lock file says. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { clearInterval, setInterval } from 'node:timers';
import { inProject, projectFolder, Stop } from './project.mjs';

const oldestNode = [20, 19];

export async function prepare() {
  requireNode(process.versions.node);
  if (await isInstalled()) return;
  await install();
}

/** @param {string} version of Node, "20.19.0" */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Stop(`This is Node ${version}; the workbench needs Node ${oldestNode.join('.')} or later. Install the current LTS from https://nodejs.org and start again.`);
}

async function isInstalled() {
  const [wanted, found] = await Promise.all([readLock('package-lock.json'), readLock('node_modules/.package-lock.json')]);
  return wanted !== null && found !== null && matches(wanted, found);
}

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * Whether every package that the lock file names is there in its version. Optional ones may be missing: most of them
 * are built for other systems.
 * @param {Lock} wanted
 * @param {Lock} found npm's own record of what it put into node_modules, written when an installation is complete
 */
export function matches(wanted, found) {
  return Object.entries(wanted.packages ?? {}).every(([path, entry]) => {
    if (path === '') return true;
    const there = found.packages?.[path];
    return there === undefined ? entry.optional === true : there.version === entry.version;
  });
}

/**
 * @param {string} path
 * @returns {Promise<Lock | null>}
 */
async function readLock(path) {
  try {
    return JSON.parse(await readFile(inProject(path), 'utf8'));
  } catch {
    return null;
  }
}

async function install() {
  const started = Date.now();
  console.error('Installing the packages that the workbench is built with (once; one to two minutes) …');
  const alive = setInterval(() => {
    console.error(`  still installing, ${seconds(started)} s …`);
  }, 15_000);
  try {
    const code = await npm(['ci', '--loglevel=error', '--prefer-offline']);
    if (code !== 0) {
      throw new Stop(
        'The packages could not be installed; npm says why above. If it could not reach the internet, which it needs this once, check the connection (and the proxy, if your network has one) and start again.',
      );
    }
  } finally {
    clearInterval(alive);
  }
  console.error(`Installed in ${seconds(started)} s.`);
}

/** @param {number} started */
function seconds(started) {
  return Math.round((Date.now() - started) / 1000);
}

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function npm(args) {
  // Under npm its own path is known; without it the shell must find npm, which on Windows is a script.
  const path = process.env.npm_execpath;
  const [command, first] = path?.endsWith('.js') ? [process.execPath, [path]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], { cwd: projectFolder, stdio: ['ignore', 2, 2], shell: command === 'npm' && process.platform === 'win32' });
    child.on('error', () => {
      reject(new Stop('npm was not found. It comes with Node: install Node again from https://nodejs.org and start again.'));
    });
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
