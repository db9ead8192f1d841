import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnFor, datasetFor } from '../dataset/dataset.test-data.ts';
import { customPolicy } from '../disclosure/policy.ts';
import { newWorkspace } from './new-workspace.ts';
import { readWorkspaceFile, writeWorkspaceFile } from './workspace-file.ts';

const dataset = datasetFor({ name: 'deaths', columns: [columnFor({ name: 'year', type: 'year', marks: [{ mark: '[x]', count: 2 }] })], roles: { year: { of: 'column', column: 'year' }, deaths: { of: 'rows' } } });
const workspace = newWorkspace('Our review', [dataset]);
const zipOf = (content: unknown) => zipSync({ 'workspace.json': strToU8(JSON.stringify(content)) });

describe('a workspace file', () => {
  it('comes back as it was saved, byte for byte the same each time', () => {
    const bytes = writeWorkspaceFile(workspace);
    expect(readWorkspaceFile('a.cdrw', bytes)).toEqual({ workspace, carried: new Map() });
    expect(writeWorkspaceFile(workspace)).toEqual(bytes);
  });

  it('keeps a rule that withholds whole groups and areas that make most of a total', () => {
    const policy = customPolicy({ from: 1, to: 4, wholeGroups: true, dominantShare: 80 });
    expect(readWorkspaceFile('a.cdrw', writeWorkspaceFile({ ...workspace, policy })).workspace.policy).toEqual(policy);
  });

  it('carries records only where a person asked for it', () => {
    const carrying = { ...workspace, datasets: workspace.datasets.map((entry) => ({ ...entry, carried: true })) };
    const records = new Uint8Array([1, 2, 3]);
    expect(readWorkspaceFile('a.cdrw', writeWorkspaceFile(carrying, new Map([['deaths', { dataset, records }]]))).carried.get('deaths')).toEqual({ dataset, records });
    expect(() => readWorkspaceFile('a.cdrw', writeWorkspaceFile(carrying))).toThrow('the records of "deaths" that it should carry are missing');
  });

  it.each([
    ['bytes that are no zip', strToU8('hello'), 'damaged or is not a workspace'],
    ['a zip of something else', zipSync({ 'word/document.xml': strToU8('x') }), 'holds no workspace.json'],
    ['a file of a newer version', zipOf({ ...workspace, version: 2 }), 'saved by a newer version'],
    ['a field that does not fit', zipOf({ ...workspace, policy: { kind: 'none', reason: '' } }), 'at policy.reason'],
    ['a share of a total that several areas can have', zipOf({ ...workspace, policy: { ...customPolicy({ from: 1, to: 4 }), dominantShare: 30 } }), 'at policy.dominantShare'],
    ['a field that it should not have', zipOf({ ...workspace, records: [1] }), 'damaged'],
    ['text that is not JSON', zipSync({ 'workspace.json': strToU8('{') }), 'cannot be read'],
    ['more entries than a workspace ever has', zipSync(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}`, new Uint8Array()]))), 'more than a workspace ever does'],
  ])('refuses %s kindly', (_, bytes, message) => {
    expect(() => readWorkspaceFile('mine.cdrw', bytes)).toThrow(message);
  });
});
