import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contextOf, openImporter, readBirths, readDeaths, readSample } from '../../command-line/example.test-data.ts';
import type { Importer } from '../dataset/read-file.ts';
import { withhold1To4 } from '../disclosure/policy.ts';
import { protect } from '../disclosure/protect.ts';
import { drawingOf } from '../figures/drawing/drawing.ts';
import { sentenceText } from '../figures/wording.ts';
import type { AnalysisContext } from './analysis.ts';
import { gallery, type GalleryAbout } from './gallery.ts';
import { headlineOf, makeFigure } from './index.ts';
import { presets } from './presets.ts';
import { specSchema } from './spec.ts';

describe('the gallery of questions', () => {
  let importer: Importer;
  let context: AnalysisContext;
  const about: Omit<GalleryAbout, 'datasets' | 'deaths' | 'births'> = { filters: [], ethnicGrouping: 'ethnic-lambeth-2021' };

  beforeAll(async () => {
    importer = await openImporter();
    context = contextOf(importer, [
      await readDeaths(importer), await readBirths(importer),
      await readSample(importer, 'bands', 'SYNTHETIC-births-by-gestation-and-birthweight-2014-2019.csv'),
      await readSample(importer, 'fetal', 'SYNTHETIC-fetal-deaths-2014-2019.csv', { fetalDeaths: { of: 'rows' }, year: { of: 'column', column: 'year_of_birth' } }),
      await readSample(importer, 'stages', 'lambeth-disproportionality-2020-21.csv'),
      await readSample(importer, 'times', 'SYNTHETIC-review-times-2014-2019.csv'),
      await readSample(importer, 'areas', 'ons-infant-deaths-by-area-2010-2017.csv'),
    ]);
  });
  afterAll(async () => { await importer.engine.close(); });

  it('answers every one of its questions from the example, with a headline and no cell of its arithmetic missing', async () => {
    for (const { id, spec, missing } of gallery({ ...about, datasets: context.datasets })) {
      expect([id, missing]).toEqual([id, []]);
      if (spec === null) throw new Error(`${id} has no spec.`);
      expect(specSchema.parse(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
      const figure = await makeFigure(spec, context);
      const ids = figure.columns.map((column) => column.id);
      for (const row of figure.rows) expect([id, Object.keys(row.cells).toSorted()]).toEqual([id, ids.toSorted()]);
      const published = protect(figure, withhold1To4);
      expect(sentenceText(published, headlineOf(published))).not.toBe('');
      expect(drawingOf(published).form).toBe(figure.chart.form);
    }
  });

  it('keeps the first three questions as they were, each named once', () => {
    const questions = gallery({ ...about, datasets: context.datasets });
    expect(questions.slice(0, 3).map(({ id }) => id)).toEqual(['rate-by-year', 'deaths-by-ethnic-group', 'deaths-by-deprivation']);
    expect(questions.slice(0, 3).map(({ spec }) => spec)).toEqual(presets({ deaths: 'deaths', births: 'births', ...about }).map(({ spec }) => spec));
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it('keeps the first three greyed, with the reason, while no births are open', () => {
    const [deaths] = context.datasets;
    const first = gallery({ ...about, datasets: deaths ? [deaths] : [] }).slice(0, 3);
    expect(first.map(({ id, spec }) => [id, spec])).toEqual([['rate-by-year', null], ['deaths-by-ethnic-group', null], ['deaths-by-deprivation', null]]);
    for (const { missing } of first) expect(missing).toEqual([expect.stringMatching(/^Nothing that is open has this. It needs: Deaths and live births/)]);
  });

  it('says what a question lacks where a role or a whole table is missing', () => {
    const [, births] = context.datasets;
    const questions = gallery({ ...about, datasets: births ? [births] : [] });
    expect(questions.find(({ id }) => id === 'pathway')).toMatchObject({ spec: null, missing: ['Nothing that is open has this. It needs: A table of stages by ethnic group, with a column for the population. Add a file, or say under Data what its columns mean.'] });
    const [deaths] = context.datasets;
    if (!deaths || !births) throw new Error('The example is not open.');
    const withoutAge = { ...deaths, roles: { deaths: { of: 'rows' }, year: { of: 'column', column: 'year_of_death' } } } as const;
    expect(gallery({ ...about, datasets: [withoutAge, births] }).find(({ id }) => id === 'deaths-by-age')?.missing).toEqual(['SYNTHETIC-infant-deaths-2014-2019.csv has nothing for age at death in days. Choose its column under Data.']);
  });
});
