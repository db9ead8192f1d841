import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { reportWithSmallCounts } from './report-with-small-counts.ts';
import { readWordFile } from './word-file.ts';

/** A person with a mouse: sees a word, clicks it, never scrolls and never types. */
class Person {
  clicks = 0;

  async click(word: Locator): Promise<void> {
    await expect(word, 'the word is in view without scrolling').toBeInViewport({ ratio: 1 });
    const box = await word.boundingBox();
    if (box === null) throw new Error('The word has no place on the screen.');
    await word.page().mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    this.clicks += 1;
  }
}

test.use({ viewport: { width: 1280, height: 720 } });

test('a person comes from the start screen to a saved Word file with a new figure in it, in at most 8 clicks', async ({ app, savedFile }) => {
  const { page } = app;
  const person = new Person();
  await person.click(page.getByText('Open the example', { exact: true }));
  await person.click(page.getByText('Explore the figures', { exact: true }));
  await person.click(page.getByText('Which ethnic groups have more deaths than expected?', { exact: true }));
  await person.click(page.getByRole('button', { name: 'Ethnic groups' }).getByText('Groups of the Lambeth report 2020-21', { exact: true }));
  await person.click(page.getByRole('option', { name: 'Five broad ethnic groups (2011 census)' }));
  await person.click(page.getByText('Add to report', { exact: true }));
  await person.click(page.getByText('Go to Report', { exact: true }));
  await person.click(page.getByText('Save to Word', { exact: true }));
  const saved = await savedFile();
  expect(person.clicks).toBeLessThanOrEqual(8);
  await expect(page.getByText(`Saved ${saved.name}.`).first()).toBeVisible();

  expect(saved.name).toMatch(/\.docx$/);
  const word = readWordFile(saved.bytes);
  // The example's three figures and the new one.
  expect(word.charts).toHaveLength(4);
  // Each figure's, and that of the data sources in the appendix.
  expect(word.markup.match(/<w:tbl>/g)).toHaveLength(5);
  expect(word.markup.match(/SEQ Figure/g)).toHaveLength(4);
  expect(word.markup.match(/descr="[^"]*95% confidence intervals[^"]*"/g)).toHaveLength(4);
  expect(word.markup).toContain('w:val="cdr_chart_rate-by-year"');
  expect(word.text).toContain('Rate per 1,000 live births by year');
  expect(word.text).toContain('Asian');
  expect(word.text).toContain('SYNTHETIC-infant-deaths-2014-2019.csv');
});

test('straight to Word are three clicks', async ({ app, savedFile }) => {
  const { page } = app;
  const person = new Person();
  await person.click(page.getByText('Open the example', { exact: true }));
  await person.click(page.getByRole('navigation', { name: 'Steps' }).getByText('Report', { exact: true }));
  await person.click(page.getByText('Save to Word', { exact: true }));
  expect(readWordFile((await savedFile()).bytes).charts).toHaveLength(3);
  expect(person.clicks).toBe(3);
});

test('what is withheld is neither in the Word file nor in the data sheets of its charts', async ({ app, savedFile }) => {
  const { page } = app;
  await reportWithSmallCounts(page);
  await expect(page.getByText('numbers in the 4 figures read [c].')).toBeVisible();
  await page.getByRole('button', { name: 'Save to Word' }).click();
  const { text, workbooks } = readWordFile((await savedFile()).bytes);

  const withheld = workbooks.flat().filter(({ label }) => label.includes('[c]'));
  expect(withheld.length).toBeGreaterThan(1);
  expect(withheld.flatMap(({ numbers }) => numbers)).toEqual([]);
  const shown = workbooks.flat().filter(({ label }) => !label.includes('[c]'));
  expect(shown.length).toBeGreaterThan(10);
  // The first number of a row is its value: what the chart draws is what the table prints.
  for (const { numbers: [value = ''] } of shown.filter(({ numbers }) => numbers.length > 0)) expect(text).toContain(value);
});
