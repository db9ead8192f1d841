import { describe, expect, it } from 'vitest';
import { columnFor, datasetFor } from '../dataset/dataset.test-data.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { entriesOfReading, logEntry, logSentence, type LogEntry } from './data-log.ts';

const now = '2026-11-24T12:00:00.000Z';
const dataset = datasetFor({ name: 'deaths', columns: [columnFor({ name: 'year', type: 'year', marks: [] })], roles: {} });
const withColumn = (decision: Dataset['check']['settled'][number]['decision']): Dataset => ({
  ...dataset,
  check: { ...dataset.check, settled: [{ finding: { column: 'postcode', kind: 'postcode', reason: '', choices: ['leave-out', 'keep'] }, decision, unread: 0 }] },
});
const leftOut = withColumn({ column: 'postcode', to: 'leave-out' });
const kept = withColumn({ column: 'postcode', to: 'keep', reason: 'Agreed by the Caldicott guardian.' });
const read = (log: readonly LogEntry[], ...datasets: readonly Dataset[]) => entriesOfReading(log, datasets, now).map(logSentence);

describe('the data log', () => {
  it('says what was read, and which columns were left out or kept and why', () => {
    expect(read([], leftOut)).toEqual([`Read ${dataset.source.fileName}.`, `Left out the column “postcode” of ${dataset.source.fileName}.`]);
    expect(read([], kept)[1]).toBe(`Kept the column “postcode” of ${dataset.source.fileName} whole. Reason: Agreed by the Caldicott guardian.`);
  });

  it('says nothing twice, and says again what has changed', () => {
    const log = entriesOfReading([], [leftOut], now);
    expect(read(log, leftOut)).toEqual([]);
    expect(read(log, kept)).toEqual([expect.stringContaining('Kept the column')]);
    expect(read([...log, ...entriesOfReading(log, [kept], now)], leftOut)).toEqual([expect.stringContaining('Left out the column')]);
    expect(read(log, { ...leftOut, source: { ...leftOut.source, sha256: 'f'.repeat(64) } })).toEqual([`Read ${dataset.source.fileName}.`]);
  });

  it('says what was saved, under which rule and for which reason', () => {
    expect(logSentence(logEntry(now, { did: 'exported', what: 'report.docx', of: '3 figures', policy: 'Withhold counts of 1 to 4' }))).toBe('Saved report.docx: 3 figures. Rule: Withhold counts of 1 to 4.');
    expect(logSentence(logEntry(now, { did: 'overridden', what: 'Deaths by group', reason: 'Agreed.' }))).toBe('Overrode the protection of “Deaths by group”. Reason: Agreed.');
  });
});
