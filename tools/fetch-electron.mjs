/** Run by electron-binary.mjs in a process of its own: downloads Electron, telling how far it is, and unpacks it. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { inProject } from './project.mjs';

const electron = createRequire(inProject('node_modules/electron/package.json'));
const { downloadArtifact } = electron('@electron/get');

let told = -1;
await downloadArtifact({
  version: electron('./package.json').version,
  artifactName: 'electron',
  checksums: electron('./checksums.json'),
  platform: process.platform,
  arch: process.arch,
  downloadOptions: {
    quiet: true,
    getProgressCallback: async (/** @type {{ percent: number }} */ progress) => {
      const percent = Math.floor(progress.percent * 10) * 10;
      if (percent === told) return;
      told = percent;
      process.send?.({ percent });
    },
  },
});
// Electron's own script finds the download in its cache, checks it again and unpacks it.
process.exit(spawnSync(process.execPath, [inProject('node_modules/electron/install.js')]).status ?? 1);
