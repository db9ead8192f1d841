import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from './find-browser.mjs';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-browsers-'));
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
  vi.stubEnv('PATH', [join(folder, 'a'), join(folder, 'b')].join(delimiter));
  vi.stubEnv('CHROME_PATH', undefined);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function program(...path: readonly string[]): Promise<string> {
  const whole = join(folder, ...path);
  await mkdir(join(whole, '..'), { recursive: true });
  await writeFile(whole, '');
  await chmod(whole, 0o755);
  return whole;
}

describe('the browser of this machine', () => {
  it('is none when there is none', () => {
    expect(findBrowser()).toBeNull();
  });

  it('is Edge before Chrome before Chromium, wherever they are', async () => {
    const chromium = await program('a', 'chromium');
    expect(findBrowser()).toEqual({ name: 'Chromium', path: chromium });
    const chrome = await program('b', 'google-chrome');
    expect(findBrowser()).toEqual({ name: 'Google Chrome', path: chrome });
    const edge = await program('b', 'microsoft-edge-stable');
    expect(findBrowser()).toEqual({ name: 'Microsoft Edge', path: edge });
  });

  it('is looked for where Windows keeps it', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('win32');
    vi.stubEnv('ProgramFiles(x86)', join(folder, 'x86'));
    vi.stubEnv('ProgramFiles', join(folder, 'x64'));
    const chrome = await program('x64', 'Google', 'Chrome', 'Application', 'chrome.exe');
    expect(findBrowser()).toEqual({ name: 'Google Chrome', path: chrome });
    const edge = await program('x86', 'Microsoft', 'Edge', 'Application', 'msedge.exe');
    expect(findBrowser()).toEqual({ name: 'Microsoft Edge', path: edge });
  });

  it('is the one of CHROME_PATH when that is set', async () => {
    await program('a', 'chromium');
    const own = await program('own', 'thorium');
    vi.stubEnv('CHROME_PATH', own);
    expect(findBrowser()?.path).toBe(own);
  });
});
