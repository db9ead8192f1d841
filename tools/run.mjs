/** `node tools/run.mjs FILE …`: runs a TypeScript file of the project with the packages that it needs. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';
import { inProject, runTool, Stop } from './project.mjs';

await runTool(async () => {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) throw new Stop('Name the file to run: node tools/run.mjs FILE …');
  await prepare();
  return run(inProject(file), args);
});

/**
 * Runs where the person stood when they called npm, so that the files they name are found.
 * @param {string} file
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function run(file, args) {
  const tsx = pathToFileURL(createRequire(inProject('package.json')).resolve('tsx')).href;
  const cwd = resolve(process.env.INIT_CWD ?? process.cwd());
  return new Promise((finish) => {
    const child = spawn(process.execPath, ['--import', tsx, file, ...args], { cwd, stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
    child.on('close', (code) => {
      finish(code ?? 1);
    });
  });
}
