import { describe, expect, it } from 'vitest';
import { withhold1To4 } from '../../../shared/disclosure/policy.ts';
import { protect } from '../../../shared/disclosure/protect.ts';
import { drawingOf } from '../../../shared/figures/drawing/drawing.ts';
import { exactNumber } from '../../../shared/figures/cell.ts';
import type { Figure } from '../../../shared/figures/figure.ts';
import { sentenceText } from '../../../shared/figures/wording.ts';
import { comparedFigure } from './compared-figure.ts';

function figure(counts: Readonly<Record<string, number>>): Figure {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    id: 'deaths-by-area',
    kind: 'distribution',
    words: { subtitle: 'Deaths by quintile, 2014 to 2019', definition: 'Deaths.', denominator: 'All deaths.', filters: [], method: 'Counts.', source: 'A file.', notes: [['All: ', { cell: { row: 'total', column: 'count' } }, '.']] },
    rowHeading: 'Quintile',
    columns: [{ id: 'count', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null }],
    rows: [...Object.entries(counts).map(([id, count]) => ({ id, label: `Quintile ${id}`, role: 'group' as const, cells: { count: exactNumber(count) } })), { id: 'total', label: 'All', role: 'total', cells: { count: exactNumber(all) } }],
    arithmetic: [{ kind: 'sum', total: { row: 'total', column: 'count' }, parts: Object.keys(counts).map((row) => ({ row, column: 'count' })) }],
    chart: { form: 'interval', mark: 'column', direction: 'across', rows: Object.keys(counts), value: 'count', lower: null, upper: null, beside: [], scale: 'linear', axisTitle: 'Deaths', reference: { at: { row: 'total', column: 'count' }, label: 'All' } },
    provenance: { sources: [], spec: null, appVersion: '0' },
  };
}

const sides = (one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>) => comparedFigure({ figure: figure(one), name: 'Lambeth' }, { figure: figure(other), name: 'the rest' });

describe('a group against the rest in one figure', () => {
  it('has every row of the one with that of the other below it, on one axis', () => {
    const compared = sides({ 1: 20, 2: 30 }, { 1: 40, 2: 10 });
    expect(compared?.rows.map(({ label }) => label)).toEqual(['Quintile 1, Lambeth', 'Quintile 1, the rest', 'Quintile 2, Lambeth', 'Quintile 2, the rest', 'All, Lambeth', 'All, the rest']);
    const drawing = compared && drawingOf(compared);
    expect(drawing?.form === 'interval' && [drawing.direction, drawing.rows.map(({ value }) => value), drawing.axis.to]).toEqual(['down', [20, 40, 30, 10], 40]);
  });

  it('quotes the cells of each side in its notes', () => {
    const compared = sides({ 1: 20 }, { 1: 40 });
    expect(compared?.words.notes.map((note) => sentenceText(protect(compared, withhold1To4), note))).toEqual(['For Lambeth: All: 20.', 'For the rest: All: 40.']);
  });

  it('withholds the other side of a small count, which would follow from the figure of both', () => {
    const compared = sides({ 1: 2, 2: 30, 3: 40 }, { 1: 40, 2: 10, 3: 50 });
    const kinds = compared && Object.fromEntries(protect(compared, withhold1To4).rows.map(({ id, cells }) => [id, cells.count?.kind]));
    expect(kinds).toMatchObject({ 'one-1': 'withheld', 'other-1': 'withheld' });
  });

  it('is none for a chart whose rows cannot stand one below another', () => {
    const across: Figure = { ...figure({ 1: 20 }), chart: { form: 'series', mark: 'line', rows: ['1'], series: [{ label: 'Deaths', value: 'count', lower: null, upper: null }], scale: 'linear', axisTitle: 'Deaths', reference: null } };
    expect(comparedFigure({ figure: across, name: 'One' }, { figure: across, name: 'Other' })).toBeNull();
  });
});
