import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import type { App } from './app.ts';

const projectFolder = join(import.meta.dirname, '..');

/** Starts the desktop app with a profile of its own, hands it to `drive`, and closes it and clears up afterwards. */
export async function withElectronApp(example: boolean, drive: (app: App) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'workbench-'));
  const electron = await _electron.launch({
    args: [projectFolder, `--user-data-dir=${join(folder, 'profile')}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(example ? ['--example'] : [])],
  });
  try {
    const page = await electron.firstWindow();
    await page.setViewportSize({ width: 1280, height: 720 });
    const saves = join(folder, 'saved');
    await answerSaveDialogs(electron, saves);
    let taken = 0;
    const app: App = {
      page,
      host: 'electron',
      chooseFiles: (paths) => answerNextOpenDialog(electron, paths),
      savedFile: async () => {
        const name = String((taken += 1));
        await expect.poll(() => readdir(join(saves, name)).catch(() => []), { message: 'a file is saved' }).toHaveLength(1);
        const [file = ''] = await readdir(join(saves, name));
        return { name: file, bytes: new Uint8Array(await readFile(join(saves, name, file))) };
      },
    };
    await drive(app);
  } finally {
    await electron.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function answerNextOpenDialog(electron: ElectronApplication, paths: readonly string[]): Promise<void> {
  await electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, [...paths]);
}

/** Every save goes into a numbered folder of its own, under the name that the app suggested. */
async function answerSaveDialogs(electron: ElectronApplication, folder: string): Promise<void> {
  await electron.evaluate(({ dialog }, into) => {
    // This function runs in the app's main process, which has none of this file's imports.
    const fs = process.getBuiltinModule('node:fs');
    const path = process.getBuiltinModule('node:path');
    let saves = 0;
    dialog.showSaveDialog = (...asked: unknown[]) => {
      const options = asked.at(-1) as { defaultPath: string };
      saves += 1;
      const own = path.join(into, String(saves));
      fs.mkdirSync(own, { recursive: true });
      return Promise.resolve({ canceled: false, filePath: path.join(own, path.basename(options.defaultPath)) });
    };
  }, folder);
}
