import { read, writeXlsx, type CellValue } from 'hucre';
import { readContents } from '../../shared/dataset/formats/read-contents.ts';
import { nodeReadingTools } from '../reading-tools.ts';

const rows = 100_000;
const aimSeconds = 4;

/** Times the reading of a workbook of 100,000 rows and six columns to a table that the engine takes, beside the bare reader of workbooks. True where it is within the aim and whole. */
export async function workbookBenchmark(say: (line: string) => void): Promise<boolean> {
  const bytes = await workbook();
  const bare = await seconds(() => read(bytes));
  const times: number[] = [];
  const whole: boolean[] = [];
  for (let run = 0; run < 3; run += 1) {
    times.push(await seconds(async () => {
      const { tables: [table] } = await readContents('made.xlsx', bytes, {}, nodeReadingTools);
      whole.push(table?.columns.length === 6 && table.content.kind === 'arrow' && table.content.rows === rows);
    }));
  }
  const best = Math.min(...times);
  say(`Workbook of ${rows.toLocaleString('en-GB')} rows and 6 columns (${(bytes.length / 1e6).toFixed(1)} MB) read in ${best.toFixed(2)} s, the aim ${aimSeconds} s; the bare reader of workbooks ${bare.toFixed(2)} s.`);
  const allWhole = whole.every((each) => each);
  if (!allWhole) say('Not every row and column was read.');
  return allWhole && best <= aimSeconds;
}

async function workbook(): Promise<Uint8Array<ArrayBuffer>> {
  const records = Array.from({ length: rows }, (_, index): CellValue[] => [2010 + (index % 10), `Area ${index % 300}`, `E0900${1000 + (index % 300)}`, index % 50, (index % 97) / 7, new Date(Date.UTC(2014, 0, 1 + (index % 365)))]);
  return new Uint8Array(await writeXlsx({ sheets: [{ name: 'made', rows: [['year', 'area', 'code', 'deaths', 'rate', 'date'], ...records] }] }));
}

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}
