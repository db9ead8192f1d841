/**
 * What the window is served with, the same from app:// and from loopback. Plain JavaScript, because tools/ serves it
 * without a build step of its own.
 */
import { extname, isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * No script but ours and WebAssembly, no address but our own. Workers take the policy from their own response, so it
 * goes out with every file. Inline styles are allowed because the grid and the charts set them.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const headers = Object.freeze({
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), payment=(), serial=(), usb=()',
});

const mediaTypes = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.csv', 'text/csv; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.md', 'text/plain; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.wasm', 'application/wasm'],
  ['.ttf', 'font/ttf'],
  ['.woff2', 'font/woff2'],
]);

/**
 * @param {string} root
 * @param {string} pathname
 */
export function servedFile(root, pathname) {
  const path = pathBelow(root, pathname === '/' ? '/index.html' : pathname);
  if (path === null) return null;
  return { path, headers: { ...headers, 'Content-Type': mediaTypes.get(extname(path)) ?? 'application/octet-stream' } };
}

/**
 * The file's path, or null when the address is malformed or leads out of the folder.
 * @param {string} root
 * @param {string} pathname
 */
function pathBelow(root, pathname) {
  let name;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const path = resolve(root, `.${name}`);
  const inside = relative(root, path);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
  return path;
}
