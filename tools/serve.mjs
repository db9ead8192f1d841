/** Serves the built window on this machine only, with the headers of the desktop window. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { headers, servedFile } from '../electron/served.mjs';
import { Stop } from './project.mjs';

export const usualPort = 47310;
const triedPorts = 20;

/** @typedef {{ port: number, address: string, close: () => Promise<void> }} Served */

/**
 * @param {string} folder
 * @param {number | null} port the one that was asked for; null takes the usual one or the next that is free
 * @returns {Promise<Served>}
 */
export async function serve(folder, port) {
  if (port !== null) return listen(folder, port);
  for (let next = usualPort; next < usualPort + triedPorts; next += 1) {
    try {
      return await listen(folder, next);
    } catch (error) {
      if (!(error instanceof PortTaken)) throw error;
    }
  }
  throw new Stop(`The ports ${usualPort} to ${usualPort + triedPorts - 1} are all in use. Choose another with --port, for example --port 8123.`);
}

class PortTaken extends Stop {}

/**
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<Served>}
 */
function listen(folder, port) {
  const server = createServer((request, response) => {
    void answer(folder, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken = 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');
      reject(taken ? new PortTaken(`Port ${port} is in use by another program, or reserved. Choose another with --port, or leave --port out to take one that is free.`) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      const bound = server.address();
      const actual = typeof bound === 'object' && bound !== null ? bound.port : port;
      resolve({ port: actual, address: `http://127.0.0.1:${actual}`, close: () => close(server) });
    });
  });
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, request, response) {
  const port = request.socket.localPort;
  // Another site's name that resolves to this machine must not be able to read what is served here.
  if (request.headers.host !== `127.0.0.1:${port}` && request.headers.host !== `localhost:${port}`) return refuse(response, 421);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const pathname = (request.url ?? '/').split('?')[0] ?? '/';
  const file = servedFile(folder, pathname);
  const facts = file === null ? null : await stat(file.path).catch(() => null);
  if (file === null || facts === null || !facts.isFile()) return refuse(response, 404);
  response.writeHead(200, { ...file.headers, 'Content-Length': facts.size, 'Cache-Control': caching(pathname) });
  if (request.method === 'HEAD') {
    response.end();
    return undefined;
  }
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
  return undefined;
}

/** The build puts a hash into the names of its assets, so they never change; everything else is asked for again. */
function caching(/** @type {string} */ pathname) {
  return pathname.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache';
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 */
function refuse(response, status) {
  response.writeHead(status, headers);
  response.end();
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function close(server) {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
