import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFigure } from '../shared/analyses/index.ts';
import type { Importer } from '../shared/dataset/read-file.ts';
import { cellAt } from '../shared/figures/figure.ts';
import { contextOf, openImporter, readSample } from './example.test-data.ts';

/** Registered infant deaths and live births, from the files of ONS. */
describe('Lambeth and Southwark, 2014 to 2016', () => {
  let importer: Importer;
  beforeAll(async () => { importer = await openImporter(); });
  afterAll(async () => { await importer.engine.close(); });

  it('have 3.80 infant deaths per 1,000 live births (3.10 to 4.61), and each its own rate', async () => {
    const context = contextOf(importer, [await readSample(importer, 'ons', 'ons-infant-deaths-by-area-2010-2017.csv')]);
    const figure = await makeFigure({
      kind: 'rate', id: 'figure', deaths: 'ons', births: 'ons', by: 'area', grouping: 'as-recorded', confidence: 0.95, multiplier: 1000,
      filters: [{ dimension: 'year', from: 2014, to: 2016 }, { dimension: 'area', oneOf: ['Lambeth', 'Southwark'] }],
    }, context);
    const numbers = (row: string) => ['deaths', 'births', 'rate', 'lower', 'upper'].map((column) => {
      const cell = cellAt(figure, { row, column });
      return cell.kind === 'number' ? Number(cell.value.toFixed(2)) : null;
    });
    expect(numbers('total')).toEqual([103, 27_094, 3.8, 3.1, 4.61]);
    expect(numbers('Lambeth').slice(2)).toEqual([4.19, 3.17, 5.44]);
    expect(numbers('Southwark').slice(2)).toEqual([3.42, 2.51, 4.55]);
  });
});
