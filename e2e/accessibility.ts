import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** Fails with rule and element when the screen breaks WCAG 2.2 AA or axe's best practice. */
export async function checkAccessibility(page: Page): Promise<void> {
  // Evaluated rather than put in as a script element, which the window's policy would refuse.
  await page.evaluate(source);
  const violations = await page.evaluate(async (tags) => {
    const found = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return found.violations.map(({ id, help, nodes }) => ({ id, help, elements: nodes.map((node) => `${node.target.join(' ')}: ${node.html}`) }));
  }, standards);
  const told = violations.map(({ id, help, elements }) => `${id} (${help})\n    ${elements.join('\n    ')}`);
  expect(told, 'accessibility').toEqual([]);
}
