import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { systemCode } from '../../shared/hosts/errors.ts';
import { headers, servedFile } from '../served.mjs';

export const windowOrigin = 'app://workbench';

/** Must run before the app is ready: a standard, secure scheme gets an origin, storage, workers and WebAssembly streaming. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
  ]);
}

/** Answers app://workbench/… with the files below `root`, and nothing else. */
export function serveWindow(root: string): void {
  protocol.handle('app', (request) => answer(root, request));
}

async function answer(root: string, request: Request): Promise<Response> {
  const url = new URL(request.url);
  if (url.host !== 'workbench') return refuse(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const file = servedFile(root, url.pathname);
  if (file === null) return refuse(404);
  try {
    const bytes = new Uint8Array(await readFile(file.path));
    return new Response(request.method === 'HEAD' ? null : bytes, { headers: file.headers });
  } catch (error) {
    return refuse(systemCode(error) === 'ENOENT' || systemCode(error) === 'EISDIR' ? 404 : 500);
  }
}

function refuse(status: number): Response {
  return new Response(null, { status, headers });
}
