import type { Page } from '@playwright/test';

const insideSchemes = ['app:', 'data:', 'blob:'];

/** Tells, each as a sentence: requests that leave the machine, console errors, uncaught errors, a crash. */
export function watchForProblems(page: Page, tell: (problem: string) => void): void {
  page.on('request', (request) => {
    if (!staysInside(request.url())) tell(`A request to outside the machine: ${request.method()} ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') tell(`Console error: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    tell(`Uncaught error: ${error.stack ?? error.message}`);
  });
  page.on('crash', () => {
    tell('The window crashed.');
  });
}

/** Makes a breach of the policy a console error, with what was refused and where; must be called before the page loads. */
export async function reportPolicyBreaches(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
      console.error(`Policy breach: ${violatedDirective} refused ${blockedURI} (${sourceFile}:${lineNumber})`);
    });
  });
}

function staysInside(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return insideSchemes.includes(protocol) || hostname === '127.0.0.1';
}
