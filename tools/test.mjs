/** `npm test`: everything that must hold, ending with one line of counts. `--long` adds the tests named *.long.*. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { whyNoElectron } from './electron-binary.mjs';
import { whyNoTestBrowser } from './find-test-browser.mjs';
import { prepare } from './prepare.mjs';
import { inProject, projectFolder, runTool } from './project.mjs';
import { inWords, none, oneFailed, onePassed, oneSkipped, sum, tallyOfPlaywright, tallyOfVitest } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ code: number, output: string }} Ended */

const long = process.argv.includes('--long');
const reports = await mkdtemp(join(tmpdir(), 'workbench-test-'));

await runTool(async () => {
  try {
    await prepare();
    // Two cores: what only reads the sources goes on beside what runs them. The specs come last, alone, for their timing.
    const [reading, running] = await Promise.all([inTurn(types, lint), inTurn(build, unit)]);
    const total = sum([reading, running, await endToEnd()]);
    console.log(inWords(total));
    return total.failed === 0 ? 0 : 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
});

/**
 * @param {...(() => Promise<Tally>)} steps
 * @returns {Promise<Tally>}
 */
async function inTurn(...steps) {
  const tallies = [];
  for (const step of steps) tallies.push(await step());
  return sum(tallies);
}

async function types() {
  const started = Date.now();
  for (const [name, project] of Object.entries({ all: '.', shared: 'shared', tools: 'tools' })) {
    const known = inProject('node_modules', '.cache', 'types', `${name}.tsbuildinfo`);
    const ended = await node('typescript/bin/tsc', ['--noEmit', '-p', project, '--incremental', '--tsBuildInfoFile', known]);
    if (ended.code !== 0) return told('types', started, oneFailed, ended.output);
  }
  return told('types', started, onePassed);
}

async function lint() {
  const started = Date.now();
  const ended = await node('eslint/bin/eslint.js', ['.', '--max-warnings', '0']);
  return told('lint', started, ended.code === 0 ? onePassed : oneFailed, ended.output);
}

async function build() {
  const started = Date.now();
  try {
    await buildIfStale();
    return told('build', started, onePassed);
  } catch (error) {
    return told('build', started, oneFailed, error instanceof Error ? error.message : String(error));
  }
}

async function unit() {
  const started = Date.now();
  const report = join(reports, 'vitest.json');
  const ended = await node('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile=${report}`], long ? { WORKBENCH_LONG: '1' } : {});
  return told('unit', started, tallyOfVitest(ended.code, await readReport(report)), ended.output);
}

async function endToEnd() {
  const started = Date.now();
  const noBrowser = whyNoTestBrowser();
  if (noBrowser !== null) return sum([skipped('end to end, browser', noBrowser), skipped('end to end, electron', noBrowser)]);
  const noElectron = whyNoElectron();
  const projects = noElectron === null ? ['--project=browser', '--project=electron'] : ['--project=browser'];
  const report = join(reports, 'playwright.json');
  const ended = await node('@playwright/test/cli.js', ['test', '-c', 'e2e', '--reporter=list,json', ...projects], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    ...(long ? { WORKBENCH_LONG: '1' } : {}),
  });
  const counted = told('end to end', started, tallyOfPlaywright(ended.code, await readReport(report)), ended.output);
  return sum([counted, noElectron === null ? none : skipped('end to end, electron', noElectron)]);
}

/**
 * @param {string} name
 * @param {string} why
 */
function skipped(name, why) {
  console.log(`– ${name}: skipped, because ${why}`);
  return oneSkipped;
}

/**
 * Says how a step ended: one line, and everything that it printed when something failed.
 * @param {string} name
 * @param {number} started
 * @param {Tally} tally
 * @param {string} output
 */
function told(name, started, tally, output = '') {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (tally.failed > 0) console.log(output.trimEnd());
  console.log(`${tally.failed > 0 ? '✗' : '✓'} ${name}: ${inWords(tally)} (${seconds} s)`);
  return tally;
}

/**
 * Runs a tool of node_modules.
 * @param {string} path
 * @param {string[]} args
 * @param {Record<string, string>} environment
 * @returns {Promise<Ended>}
 */
function node(path, args, environment = {}) {
  return new Promise((resolve, reject) => {
    const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
    const child = spawn(process.execPath, [inProject('node_modules', path), ...args], { cwd: projectFolder, env: { ...process.env, ...colour, ...environment } });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (part) => output.push(part));
    child.stderr.on('data', (part) => output.push(part));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const printed = Buffer.concat(output).toString('utf8');
      resolve({ code: code ?? 1, output: signal === null ? printed : `${printed}\nStopped from outside by ${signal}.` });
    });
  });
}

/** @param {string} path */
async function readReport(path) {
  return JSON.parse(await readFile(path, 'utf8').catch(() => 'null'));
}
