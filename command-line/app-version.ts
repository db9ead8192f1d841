import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The version that is printed on what leaves the app. */
export const appVersion = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))).version;
