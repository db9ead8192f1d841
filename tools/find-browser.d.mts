export interface Browser {
  readonly name: string;
  readonly path: string;
}

/** Edge, Chrome or Chromium as it is on this machine, else null. CHROME_PATH goes before them all. */
export function findBrowser(): Browser | null;
