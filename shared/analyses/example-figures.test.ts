import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeEngineFiles } from '../../command-line/engine-worker.ts';
import { readInNode } from '../../command-line/read-in-node.ts';
import { readFile } from '../dataset/read-file.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { withhold1To4 } from '../disclosure/policy.ts';
import { protect } from '../disclosure/protect.ts';
import type { Engine } from '../engine/engine.ts';
import { openEngine } from '../engine/open-engine.ts';
import { cellAt } from '../figures/figure.ts';
import { printedTable } from '../figures/printed-table.ts';
import { sentenceText } from '../figures/wording.ts';
import type { SourceFile } from '../host.ts';
import { AnalysisError, type AnalysisContext } from './analysis.ts';
import { headlineOf, makeFigure, missingRoles } from './index.ts';
import { presets, type QuestionsAbout } from './presets.ts';
import type { Spec } from './spec.ts';

const file = (name: string, bytes: Uint8Array<ArrayBuffer>): SourceFile => ({ name, size: bytes.length, reference: null, bytes: () => Promise.resolve(bytes) });
const sample = (name: string) => file(name, new Uint8Array(readFileSync(new URL(`../../samples/${name}`, import.meta.url))));
const typed = (name: string, text: string) => file(name, new TextEncoder().encode(text));

describe('the example, through the engine', () => {
  let engine: Engine;
  let context: AnalysisContext;
  const about: QuestionsAbout = { deaths: 'deaths', births: 'births', filters: [], ethnicGrouping: 'ethnic-lambeth-2021' };
  const spec = (index: number, changes: Partial<QuestionsAbout> = {}): Spec => {
    const question = presets({ ...about, ...changes })[index];
    if (!question) throw new Error(`There is no question ${index}.`);
    return question.spec;
  };
  const table = async (asked: Spec) => printedTable(protect(await makeFigure(asked, context), withhold1To4)).rows.map(({ texts }) => texts.join(' | '));

  beforeAll(async () => {
    engine = await openEngine(nodeEngineFiles);
    const datasets: Dataset[] = [await readFile({ engine, readContents: readInNode }, sample('SYNTHETIC-infant-deaths-2014-2019.csv'), 'deaths'), await readFile({ engine, readContents: readInNode }, sample('SYNTHETIC-live-births-2014-2019.csv'), 'births')];
    context = { engine, datasets, appVersion: '0.1.0' };
  });
  afterAll(async () => { await engine.close(); });

  it('gives the infant mortality rate of each year and of all years', async () => {
    expect(await table(spec(0))).toEqual([
      '2014 | 31 | 9,175 | 3.4 | 2.3 to 4.8',
      '2015 | 38 | 9,207 | 4.1 | 2.9 to 5.7',
      '2016 | 26 | 8,712 | 3.0 | 1.9 to 4.4',
      '2017 | 36 | 8,652 | 4.2 | 2.9 to 5.8',
      '2018 | 35 | 8,400 | 4.2 | 2.9 to 5.8',
      '2019 | 32 | 8,126 | 3.9 | 2.7 to 5.6',
      'All | 198 | 52,272 | 3.8 | 3.3 to 4.4',
    ]);
  });

  it('reproduces the ratios that the report prints by ethnic group, with their ceilings', async () => {
    expect(await table(spec(1))).toEqual([
      'Pakistani | 5 | 440 | 1.7 | 3.00 [u] | 0.97 to 7.00 | 118.8',
      'White and Black African | 10 | 1,056 | 4.0 | 2.50 [u] | 1.20 to 4.60 | 49.5',
      'Black African and Black Caribbean | 99 | 13,068 | 49.5 | 2.00 | 1.63 to 2.43 | 4.0',
      'All other groups | 84 | 37,708 | 142.8 | 0.59 | 0.47 to 0.73 | 1.4',
      'All | 198 | 52,272 | 198.0 | [z] | [z] | [z]',
    ]);
  });

  it('says what a zero is worth where few deaths were expected', async () => {
    const figure = protect(await makeFigure(spec(2), context), withhold1To4);
    expect(figure.words.notes.map((note) => sentenceText(figure, note))).toContain('Quintile 5, least deprived: 0 of 3.1 expected, upper limit 1.19. None seen is not the same as no risk.');
    expect(sentenceText(figure, headlineOf(figure))).toBe('Quintile 1, most deprived: 1.33 times the infant deaths expected from its births (95% CI 1.02 to 1.70)');
  });

  it('shares out as many deaths as it observes', async () => {
    for (const grouping of ['as-recorded', 'ethnic-broad-2011', 'ethnic-lambeth-2021'] as const) {
      const figure = await makeFigure(spec(1, { ethnicGrouping: grouping }), context);
      const expected = figure.rows.filter(({ role }) => role === 'group').map(({ id }) => cellAt(figure, { row: id, column: 'expected' }));
      expect(expected.reduce((sum, cell) => sum + (cell.kind === 'number' ? cell.value : NaN), 0)).toBeCloseTo(198, 9);
    }
  });

  it('withholds small counts, a second cell, and everything that follows from them', async () => {
    expect(await table(spec(1, { ethnicGrouping: 'ethnic-broad-2011' }))).toEqual([
      expect.stringMatching(/^Asian \| \[c\] \| [\d,]+ \| [\d.]+ \| \[c\] \| \[c\] \|/),
      expect.stringMatching(/^Black \| 104 \|/),
      expect.stringMatching(/^Mixed \| 22 \|/),
      expect.stringMatching(/^White \| 56 \|/),
      expect.stringMatching(/^Other \| \[c\] \| [\d,]+ \| [\d.]+ \| \[c\] \| \[c\] \|/),
      expect.stringMatching(/^All \| 198 \|/),
    ]);
  });

  it('follows its filters in every number, and says them in words', async () => {
    const filters = [{ dimension: 'year', from: 2014, to: 2016 }, { dimension: 'area', oneOf: ['Lambeth'] }] as const;
    const figure = protect(await makeFigure(spec(0, { filters }), context), withhold1To4);
    expect(figure.words.filters).toEqual(['Years 2014 to 2016', 'Area: Lambeth']);
    expect(figure.words.subtitle).toBe('Infant mortality rate by year, Lambeth, 2014 to 2016');
    expect(printedTable(figure).rows.map(({ texts }) => texts.slice(0, 3))).toEqual([['2014', expect.any(String), '4,528'], ['2015', expect.any(String), '4,620'], ['2016', expect.any(String), '4,209'], ['All', expect.any(String), '13,357']]);
  });

  it('is the same figure from the same spec, and remembers which records each count counts', async () => {
    expect(await makeFigure(spec(2), context)).toEqual(await makeFigure(spec(2), context));
    const figure = await makeFigure(spec(1), context);
    const cell = cellAt(figure, { row: 'Black African and Black Caribbean', column: 'deaths' });
    expect(cell.kind === 'number' && cell.counted).toEqual({ dataset: 'deaths', filters: [{ dimension: 'ethnicGroup', oneOf: ['African', 'Caribbean'] }] });
  });

  it('shows no rate where live births are not available, and leaves that year out of the total', async () => {
    const births = await readFile({ engine, readContents: readInNode }, typed('births.csv', 'year,live_births\n2014,9175\n2015,9207\n2016,8712\n2017,[x]\n2018,[x]\n2019,8126\n'), 'some-births');
    const some: AnalysisContext = { ...context, datasets: [...context.datasets, births] };
    const figure = protect(await makeFigure(spec(0, { births: 'some-births' }), some), withhold1To4);
    expect(printedTable(figure).rows.map(({ texts }) => texts.join(' | '))).toContain('2017 | 36 | [x] | [x] | [x]');
    expect(printedTable(figure).rows.at(-1)?.texts.slice(0, 3)).toEqual(['All with live births', '127', '35,220']);
    expect(figure.words.notes.map((note) => sentenceText(figure, note)).join()).toContain('Live births are not available for 2017; 2018');
  });

  it('says what is wrong with births that lack the groups of the deaths', async () => {
    const births = await readFile({ engine, readContents: readInNode }, typed('plain-births.csv', 'year,live_births\n2014,9175\n'), 'plain-births');
    const other = await readFile({ engine, readContents: readInNode }, typed('other-births.csv', 'ethnic_group,live_births\nMartian,10\n'), 'other-births');
    const some: AnalysisContext = { ...context, datasets: [...context.datasets, births, other] };
    expect(missingRoles(spec(1, { births: 'plain-births' }), some.datasets)).toEqual(['plain-births.csv has nothing for ethnic group. Choose its column under Data.']);
    await expect(makeFigure(spec(1, { births: 'plain-births' }), some)).rejects.toThrow('plain-births.csv has no column for ethnic group.');
    await expect(makeFigure(spec(1, { births: 'other-births' }), some)).rejects.toThrow(AnalysisError);
  });
});
