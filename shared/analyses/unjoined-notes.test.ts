import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../command-line/engine-worker.ts';
import { readInNode } from '../../command-line/read-in-node.ts';
import type { Importer } from '../dataset/read-file.ts';
import { openEngine } from '../engine/open-engine.ts';
import { figureOf, noteTexts, readTyped, tableTexts } from './figures.test-data.ts';
import type { Spec } from './spec.ts';

const common = { id: 'figure', deaths: 'deaths', births: 'births', filters: [], confidence: 0.95, grouping: 'as-recorded' } as const;

describe('what does not join', () => {
  let importer: Importer;
  const made = async (spec: Spec, deaths: string, births: string) => {
    const figure = await figureOf(spec, importer.engine, [await readTyped(importer, 'deaths', deaths), await readTyped(importer, 'births', births)]);
    return { notes: noteTexts(figure), rows: tableTexts(figure) };
  };

  beforeAll(async () => { importer = { engine: await openEngine(nodeEngineFiles), readContents: readInNode }; });
  afterAll(async () => { await importer.engine.close(); });

  it('is said both ways, with counts, but not for a count that is withheld', async () => {
    const { notes, rows } = await made({ ...common, kind: 'rate', by: 'area', multiplier: 1000 }, 'borough,deaths\nLambeth,17\nBromley,8\nSutton,2\n', 'borough,live_births\nLambeth,4528\nCroydon,5000\n');
    expect(notes).toEqual([
      'Live births are not available for Bromley; Sutton, so no rate is shown and the total leaves them out.',
      'Bromley: deaths without live births to divide by, 8.',
      'Croydon: 0 deaths among 5,000 live births. Check that the deaths do not spell it otherwise.',
    ]);
    expect(rows.find((row) => row.startsWith('Sutton'))).toContain('[c]');
  });

  it('is listed for six groups, and told of the rest', async () => {
    const areas = ['Barnet', 'Bexley', 'Brent', 'Bromley', 'Camden', 'Croydon', 'Ealing', 'Enfield'];
    const { notes } = await made({ ...common, kind: 'observed-expected', by: 'area' }, 'borough,deaths\nLambeth,17\n', ['borough,live_births', 'Lambeth,4528', ...areas.map((area) => `${area},4000`)].join('\n'));
    const told = notes.filter((note) => note.includes('Check that the deaths'));
    expect(told).toHaveLength(6);
    expect(notes.at(-1)).toBe('So it is with 2 more, which the table has.');
  });

  it('warns of years of births that no death is in, because their births are in the total', async () => {
    const { notes } = await made({ ...common, kind: 'rate', by: 'year', multiplier: 1000 }, 'year_of_death,deaths\n2019,25\n', 'year,live_births\n2018,4000\n2019,4100\n');
    expect(notes).toEqual(['2018: 0 deaths among 4,000 live births. If the file of deaths does not cover it, leave it out by a filter: its live births are in the total.']);
  });
});
