import { writeFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';

const sentences = 'There were 11 of 30 (36%) and 9 of 30 (30%). 27% of the 53 parents replied.';

test('sentences typed on a page that needs no data are checked by one another, by keyboard', async ({ app: { page }, axe }) => {
  await page.getByRole('button', { name: 'Check a report' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check a report' })).toBeVisible();
  await expect(page).toHaveTitle('Check a report – Child Death Review Workbench');
  await axe();
  await page.getByLabel('Sentences as printed').fill(sentences);
  await page.getByRole('button', { name: 'Check these sentences' }).press('Enter');
  const findings = page.getByRole('region', { name: 'What was found' });
  await expect(findings.getByRole('status')).toHaveText('8 numbers checked: 2 things cannot be right.');
  await expect(findings.getByRole('listitem')).toHaveText([/11 of 30 is 36.7%, which prints as 37%, not as 36%/, /27% cannot come from 53: 14 of 53 is 26.4% and 15 of 53 is 28.3%/]);
  await findings.getByRole('button', { name: 'Show 27%' }).press('Enter');
  await expect(page.locator('mark').filter({ hasText: '27%' })).toBeFocused();
  await axe();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await expect(page.getByRole('button', { name: 'Open the example' })).toBeVisible();
});

test('a table is typed cell by cell, and what its column holds is said in two clicks', async ({ app: { page }, axe }) => {
  await page.getByRole('button', { name: 'Check a report' }).click();
  await page.getByRole('button', { name: 'Type a table' }).click();
  for (const [label, text] of [['Row 1, 1', 'Sofa'], ['Row 1, Sofa, Number 2', '98'], ['Row 2, 1', 'Smoking'], ['Row 2, Smoking, Number 2', '27']] as const) await page.getByLabel(label, { exact: true }).fill(text);
  const findings = page.getByRole('region', { name: 'What was found' });
  await expect(findings.getByRole('status')).toHaveText(/2 numbers have nothing to check them by/);
  await page.getByText('Say what the columns of table 1 hold').click();
  await page.getByRole('button', { name: /Number/ }).click();
  await page.getByRole('option', { name: 'Percentages, each its own' }).click();
  await page.getByLabel(/Each percentage is of/).fill('53');
  await page.getByLabel(/Each percentage is of/).press('Tab');
  await expect(findings.getByRole('listitem')).toHaveText([/27% cannot come from 53/]);
  await page.getByRole('button', { name: 'Done table 1' }).click();
  await findings.getByRole('button', { name: 'Show 27' }).click();
  await expect(page.locator('mark')).toBeFocused();
  await axe();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByRole('button', { name: 'Back to the start' }).click();
});

test.describe('with the example open', () => {
  test.use({ example: true });

  test('the page is in the header, and a table pasted there is checked and not opened as data', async ({ app: { page } }) => {
    await page.getByRole('button', { name: 'Check a report' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Check a report' })).toBeVisible();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', '<table><tr><td>Income</td><td>Pounds</td></tr><tr><td>Council</td><td>£173,050</td></tr><tr><td>Health</td><td>£60,000</td></tr><tr><td>Total</td><td>£233,500</td></tr></table>');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(page.getByRole('region', { name: 'What was found' }).getByRole('listitem')).toHaveText([/The parts make £233,050, not £233,500: £450 short/]);
    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: 'Explore' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Explore' })).toBeVisible();
    await page.getByRole('button', { name: 'Check a report' }).click();
    await page.getByRole('button', { name: 'Clear all' }).click();
  });
});

test('a file is opened and checked; one that is no report is refused in words', async ({ app }, info) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Check a report' }).click();
  const report = info.outputPath('report.csv');
  await writeFile(report, 'Item,Amount\nStaff,£150\nTraining,£50\nTotal,£210\n');
  await app.chooseFiles([report]);
  await page.getByRole('button', { name: 'Open a Word or CSV file' }).click();
  await expect(page.getByRole('region', { name: 'What was found' }).getByRole('listitem')).toHaveText([/The parts make £200, not £210/]);
  const picture = info.outputPath('report.pdf');
  await writeFile(picture, '%PDF-1.7');
  await app.chooseFiles([picture]);
  await page.getByRole('button', { name: 'Open a Word or CSV file' }).click();
  await expect(page.getByRole('alert')).toContainText('is a PDF document');
  await page.getByRole('button', { name: /Dismiss/ }).click();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByRole('button', { name: 'Back to the start' }).click();
});
