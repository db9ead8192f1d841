import type { Browser } from './find-browser.mjs';

/** Chromium's headless shell where Debian has put it, else any browser of the family, else null. */
export function findTestBrowser(): Browser | null;
