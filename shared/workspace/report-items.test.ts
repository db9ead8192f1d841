import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Spec } from '../analyses/spec.ts';
import type { Engine } from '../engine/engine.ts';
import { newWorkspace } from './new-workspace.ts';
import { reportDocument } from './report-document.ts';
import { reportFigure, type ReportItem } from './report-items.ts';
import { readWorkspaceFile, writeWorkspaceFile } from './workspace-file.ts';

const spec: Spec = { kind: 'rate', id: 'rate-by-year', deaths: 'deaths', births: 'births', by: 'year', grouping: 'as-recorded', multiplier: 1000, filters: [], confidence: 0.95 };
const workspace = newWorkspace('Our review', []);
const opened = (items: readonly unknown[]) => readWorkspaceFile('a.cdrw', zipSync({ 'workspace.json': strToU8(JSON.stringify({ ...workspace, report: { ...workspace.report, items } })) })).workspace.report.items;

describe('the items of a report', () => {
  it('of a workspace made when there were only figures are figures, with what is new proposed', () => {
    expect(opened([{ spec, title: 'Ours', caption: null }])).toEqual([{ ...reportFigure(spec), title: 'Ours' }]);
  });

  it('of every kind come back as they were saved', () => {
    const items: readonly ReportItem[] = [
      { kind: 'heading', id: 'heading-1', level: 1, text: 'Deaths' },
      { kind: 'paragraph', id: 'paragraph-1', text: 'In {rate-by-year} the rate was {rate-by-year: 2019, rate}.' },
      { kind: 'key-number', id: 'key-1', figure: 'rate-by-year', cell: { row: '2019', column: 'rate' }, text: 'per 1,000' },
      { ...reportFigure(spec), altText: 'Six columns.', notes: ['Read with care.'], widthCm: 12, withTable: false, drawnAs: 'vector' },
      { kind: 'note', id: 'note-1', text: 'The panel met in May.' },
    ];
    expect(readWorkspaceFile('a.cdrw', writeWorkspaceFile({ ...workspace, report: { ...workspace.report, items } })).workspace.report.items).toEqual(items);
  });

  it.each<[string, unknown]>([['a kind that there is not', { kind: 'video', id: 'v' }], ['a chart wider than the page', { ...reportFigure(spec), widthCm: 30 }], ['a third level of heading', { kind: 'heading', id: 'h', level: 3, text: 'x' }]])('are refused where there is %s', (_, item) => {
    expect(() => opened([item])).toThrow('report.items.0');
  });
});

describe('a report as it is written', () => {
  it('leaves out texts that were begun and left empty', async () => {
    const items: readonly ReportItem[] = [{ kind: 'heading', id: 'h', level: 1, text: ' ' }, { kind: 'paragraph', id: 'p', text: '' }, { kind: 'note', id: 'n', text: 'Read with care.' }];
    const context = { engine: { query: () => Promise.reject(new Error('Nothing is asked.')) } as unknown as Engine, datasets: [], appVersion: '0.1.0' };
    const { items: written } = await reportDocument({ ...workspace, report: { ...workspace.report, items } }, context, { date: '2026-11-24' });
    expect(written).toEqual([{ kind: 'note', id: 'n', text: ['Read with care.'] }]);
  });
});
