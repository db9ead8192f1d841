import type { Browser } from './find-browser.mjs';

/** Chromium's headless shell where Debian has put it, else any browser of the family, else null. */
export function findTestBrowser(): Browser | null;

/** Why there is no browser for the end-to-end tests, after trying to get one; null when there is one. */
export function whyNoTestBrowser(): string | null;
