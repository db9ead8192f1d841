/** Builds out/ when it does not come from the sources that are there now. */
import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject, projectFolder, Stop } from './project.mjs';

const stamp = inProject('out', 'built-from');
const folders = ['electron', 'renderer', 'shared', 'samples'];
const files = ['package-lock.json', 'package.json', 'electron.vite.config.ts', 'tsconfig.json'];

/** @returns {Promise<boolean>} whether it had to build */
export async function buildIfStale() {
  const sources = await hashOfSources();
  if ((await builtFrom()) === sources) return false;
  const started = Date.now();
  console.error('Building the window …');
  await rm(stamp, { force: true });
  const { code, output } = await electronVite();
  if (code !== 0) throw new Stop(`${output}\nThe window could not be built; the reason is above.`);
  await mkdir(inProject('out'), { recursive: true });
  await writeFile(stamp, sources);
  console.error(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  return true;
}

async function builtFrom() {
  return readFile(stamp, 'utf8').catch(() => null);
}

async function hashOfSources() {
  const lists = await Promise.all(folders.map(filesBelow));
  const paths = [...files, ...lists.flat().filter((path) => !/\.test\.tsx?$/.test(path))].sort();
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\0`).update(await readFile(inProject(path))).update('\0');
  return hash.digest('hex');
}

/** @param {string} folder */
async function filesBelow(folder) {
  const entries = await readdir(inProject(folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length + 1));
}

/** @returns {Promise<{ code: number, output: string }>} */
function electronVite() {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inProject('node_modules/electron-vite/bin/electron-vite.js'), 'build'], { cwd: projectFolder });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (part) => output.push(part));
    child.stderr.on('data', (part) => output.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(output).toString('utf8') });
    });
  });
}
