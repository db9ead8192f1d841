import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as fake from '../testing/fake-electron.ts';
import { declareScheme, serveWindow } from './protocol.ts';

vi.mock('electron', () => import('../testing/fake-electron.ts'));

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-protocol-'));
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'renderer', 'assets', 'worker.js'), 'postMessage(1)');
  await writeFile(join(folder, 'renderer', 'assets', 'engine.wasm'), new Uint8Array([0, 97, 115, 109]));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await mkdir(join(folder, 'renderer-beside'));
  await writeFile(join(folder, 'renderer-beside', 'secret.txt'), 'secret');
  serveWindow(join(folder, 'renderer'));
});

afterAll(() => rm(folder, { recursive: true }));

async function get(address: string, method = 'GET'): Promise<Response> {
  const handler = fake.protocol.handle.mock.lastCall?.[1];
  // A Request would tidy the path away, and what an attacker sends need not be tidy.
  const response = await handler?.({ url: address, method } as Request);
  return response ?? Response.error();
}

describe('app://workbench', () => {
  it('is a secure origin with WebAssembly streaming, declared before the app is ready', () => {
    declareScheme();
    expect(fake.protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
    ]);
  });

  it.each([
    ['app://workbench/', 'text/html; charset=utf-8'],
    ['app://workbench/index.html?example', 'text/html; charset=utf-8'],
    ['app://workbench/assets/worker.js', 'text/javascript; charset=utf-8'],
    ['app://workbench/assets/engine.wasm', 'application/wasm'],
  ])('serves %s as %s under the policy', async (address, type) => {
    const response = await get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self' 'wasm-unsafe-eval'; ");
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
  });

  it('answers HEAD without a body', async () => {
    const response = await get('app://workbench/assets/worker.js', 'HEAD');
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it.each([
    'app://workbench/../secret.txt',
    'app://workbench/assets/../../secret.txt',
    'app://workbench/%2e%2e/secret.txt',
    'app://workbench/..%2fsecret.txt',
    'app://workbench/..%5csecret.txt',
    'app://workbench/../renderer-beside/secret.txt',
    'app://workbench/%2e%2e%2frenderer-beside%2fsecret.txt',
    'app://workbench//etc/passwd',
    'app://workbench/index.html%00.js',
    'app://workbench/%',
    'app://workbench/assets',
    'app://workbench/missing.js',
  ])('does not find %s', async (address) => {
    const response = await get(address);
    expect([response.status, await response.text()]).toEqual([404, '']);
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it('refuses another host and another method', async () => {
    expect((await get('app://elsewhere/index.html')).status).toBe(403);
    expect((await get('app://workbench/index.html', 'POST')).status).toBe(405);
  });
});
