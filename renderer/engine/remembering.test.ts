import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { datasetFor } from '../../shared/dataset/dataset.test-data.ts';
import type { Engine } from '../../shared/engine/engine.ts';
import { rowCountQuery } from '../../shared/engine/page-query.ts';
import { remembering } from './remembering.ts';

function countingEngine(): { readonly engine: Engine; readonly asked: () => number } {
  let asked = 0;
  const no = () => Promise.reject(new Error('not asked for here'));
  const engine: Engine = {
    query: ({ sql }) => {
      asked += 1;
      return sql.includes('broken') ? Promise.reject(new Error('It failed.')) : Promise.resolve({ columns: ['count'], rows: [{ count: asked }] });
    },
    inOneConnection: no, queryArrow: no, addFile: no, removeFile: no, addArrowTable: no, onRestart: () => () => undefined, close: no,
  };
  return { engine, asked: () => asked };
}

const open = (): readonly Dataset[] => [datasetFor({ name: 'deaths' })];
const years = (from: number) => rowCountQuery('deaths', [{ column: 'year', test: 'between', from, to: 2019 }]);

describe('an engine that remembers', () => {
  it('is asked once for the same, and again for other values', async () => {
    const { engine, asked } = countingEngine();
    const datasets = open();
    const one = await remembering(engine, datasets).query(years(2014));
    expect(await remembering(engine, datasets).query(years(2014))).toBe(one);
    await remembering(engine, datasets).query(years(2015));
    expect(asked()).toBe(2);
  });

  it('forgets once the files or their roles are others', async () => {
    const { engine, asked } = countingEngine();
    await remembering(engine, open()).query(years(2014));
    await remembering(engine, open()).query(years(2014));
    expect(asked()).toBe(2);
  });

  it('asks again after a failure', async () => {
    const { engine, asked } = countingEngine();
    const datasets = open();
    const broken = rowCountQuery('broken', []);
    await expect(remembering(engine, datasets).query(broken)).rejects.toThrow('It failed.');
    await expect(remembering(engine, datasets).query(broken)).rejects.toThrow('It failed.');
    expect(asked()).toBe(2);
  });
});
