import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openImporter } from '../../command-line/example.test-data.ts';
import type { Importer } from '../dataset/read-file.ts';
import { figureOf, noteTexts, readTyped, tableTexts } from './figures.test-data.ts';

const spec = { kind: 'observed-expected', id: 'figure', deaths: 'deaths', births: 'births', by: 'ethnicGroup', grouping: 'ethnic-broad-2011', filters: [], confidence: 0.95 } as const;
const births = 'ethnic_group,live_births\nBlack,4000\nWhite,6000\n';
const deathsOf = (notStated: number) => `ethnic_group,deaths\nBlack,30\nWhite,20\n${notStated === 0 ? '' : `Not stated,${notStated}\n`}`;

describe('deaths whose ethnic group is not known', () => {
  let importer: Importer;
  beforeAll(async () => { importer = await openImporter(); });
  afterAll(async () => { await importer.engine.close(); });
  const made = async (notStated: number) => figureOf(spec, importer.engine, [await readTyped(importer, 'deaths', deathsOf(notStated)), await readTyped(importer, 'births', births)]);

  it('bound each ratio: none of them in the group, and all', async () => {
    const figure = await made(10);
    // Of 60 deaths 24 would be Black by 40% of births: 30/24 = 1.25 and 40/24 = 1.67; 36 White: 20/36 and 30/36.
    expect(tableTexts(figure)).toEqual([
      'Black | 30 | 4,000 | 20.0 | 1.50 | 1.01 to 2.14 | 2.5 | 1.25 | 1.67',
      'White | 20 | 6,000 | 30.0 | 0.67 | 0.41 to 1.03 | 1.7 | 0.56 | 0.83',
      'In no group | 10 | 0 | [z] | [z] | [z] | [z] | [z] | [z]',
      'All in a group | 50 | 10,000 | 50.0 | [z] | [z] | [z] | [z] | [z]',
    ]);
    expect(noteTexts(figure).join(' ')).toContain('they are not an interval of chance');
  });

  it('give their number away by no bound where it is withheld', async () => {
    const rows = tableTexts(await made(3));
    expect(rows.filter((row) => row.startsWith('Black') || row.startsWith('White')).map((row) => row.split(' | ').slice(-2))).toEqual([['[c]', '[c]'], ['[c]', '[c]']]);
  });

  it('add no columns where every death is in a group', async () => {
    expect((await made(0)).columns.map(({ id }) => id)).not.toContain('all-in');
  });
});
