import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './serve.mjs';
import type { Served } from './serve.mjs';

let folder = '';
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbench-serve-'));
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'renderer', 'assets', 'worker.js'), 'postMessage(1)');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  served = await serve(join(folder, 'renderer'), 0);
});

afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends the path as it is; fetch would tidy it before it goes out. */
function get(path: string, options: { readonly method?: string; readonly host?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: served.port, path, method: options.method ?? 'GET', headers: options.host === undefined ? {} : { host: options.host } },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          body += part;
        });
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

describe('the window served on loopback', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/?example', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/worker.js', 'text/javascript; charset=utf-8', 'private, max-age=31536000, immutable'],
  ])('gives %s under the policy of the desktop window', async (path, type, caching) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': caching,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });

  it.each(['/../secret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt', '//secret.txt', '/assets', '/%', '/missing.js'])(
    'does not find %s',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, body: '' });
    },
  );

  it('answers only to its own name, so that another site cannot read it through a name of its own', async () => {
    expect((await get('/', { host: `rebound.example.org:${served.port}` })).status).toBe(421);
    expect((await get('/', { host: `localhost:${served.port}` })).status).toBe(200);
  });

  it('only gives', async () => {
    expect((await get('/', { method: 'POST' })).status).toBe(405);
    expect(await get('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });
});

describe('a port in use', () => {
  it('stops with a sentence when that port was asked for', async () => {
    await expect(serve(folder, served.port)).rejects.toThrow(`Port ${served.port} is in use by another program`);
  });

  it('is passed over for the next when none was asked for', async () => {
    const first = await occupyUsualPort();
    const second = await serve(folder, null);
    expect(second.port).toBeGreaterThan(47310);
    await second.close();
    await new Promise((resolve) => {
      if (first === null) resolve(null);
      else first.close(resolve);
    });
  });
});

/** Null when something else holds it already, which is as good. */
function occupyUsualPort(): Promise<Server | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(null);
    });
    server.listen(47310, '127.0.0.1', () => {
      resolve(server);
    });
  });
}
