import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTable } from '../shared/dataset/formats/load-table.ts';
import { readContents } from '../shared/dataset/formats/read-contents.ts';
import { lastLevel, proposedUnpivot, unpivotedColumns } from '../shared/dataset/layout/unpivot.ts';
import type { Engine } from '../shared/engine/engine.ts';
import { openEngine } from '../shared/engine/open-engine.ts';
import { pageQuery } from '../shared/engine/page-query.ts';
import { unpivotedTableQuery } from '../shared/engine/unpivot-query.ts';
import { nodeEngineFiles } from './engine-worker.ts';
import { nodeReadingTools } from './reading-tools.ts';

describe('a wide table', () => {
  let engine: Engine;
  beforeAll(async () => { engine = await openEngine(nodeEngineFiles); });
  afterAll(async () => { await engine.close(); });

  it('is made long: every cell is a row, blank ones too, in the order of the file', async () => {
    const fileName = 'deaths.csv';
    const { tables: [found] } = await readContents(fileName, new TextEncoder().encode('Borough,2014,2015\nLambeth,17,[c]\nSouthwark,,23\n'), {}, nodeReadingTools);
    if (!found) throw new Error('There is no table.');
    const raw = await loadTable(engine, found, 'wide', { fileName });
    const unpivot = proposedUnpivot(raw.columns);
    if (!unpivot) throw new Error('Nothing was proposed.');
    const across = unpivot.columns.map((column) => ({ column, becomes: lastLevel(column) }));
    const columns = unpivotedColumns(raw.columns, unpivot);
    await engine.query(unpivotedTableQuery({ table: 'long', from: raw.table, kept: columns.slice(0, -2), across, nameColumn: unpivot.nameColumn, valueColumn: unpivot.valueColumn }));
    const { rows } = await engine.query(pageQuery({ table: 'long', columns: ['__row', ...columns], conditions: [], sort: [], offset: 0, limit: 10 }));
    expect(rows).toEqual([
      { __row: 1, Borough: 'Lambeth', year: '2014', value: '17' },
      { __row: 2, Borough: 'Lambeth', year: '2015', value: '[c]' },
      { __row: 3, Borough: 'Southwark', year: '2014', value: null },
      { __row: 4, Borough: 'Southwark', year: '2015', value: '23' },
    ]);
  });
});
