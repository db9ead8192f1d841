import type { Dataset, DatasetColumn } from './dataset.ts';

/** A dataset for tests that need no records, with only what the test says of it. */
export function datasetFor(about: Partial<Dataset> & Pick<Dataset, 'name'>): Dataset {
  return {
    table: about.name,
    columns: [],
    roles: {},
    meanings: [],
    legend: [],
    totals: { found: [], rows: 0, summed: false },
    misfits: [],
    source: {
      fileName: `${about.name}.csv`,
      sha256: '0'.repeat(64),
      size: 1,
      format: 'delimited text',
      packed: [],
      part: null,
      parts: [],
      passedOver: [],
      layout: null,
      text: { encoding: 'UTF-8', delimiter: ',', decimalComma: false },
      notes: [],
      skipped: [],
      rowsSkipped: 0,
      rowsRead: 1,
      rejected: [],
      rowsRejected: 0,
      synthetic: false,
    },
    recipe: [],
    check: { checkedAt: '2026-11-24T09:00:00.000Z', settled: [] },
    ...about,
  };
}

export function columnFor(about: Partial<DatasetColumn> & Pick<DatasetColumn, 'name' | 'type'>): DatasetColumn {
  return { writing: 'plain', order: [], blank: 0, marker: null, markerFrom: null, marks: [], misfits: 0, proposal: { type: about.type, confidence: 'sure', reason: '' }, ...about };
}
