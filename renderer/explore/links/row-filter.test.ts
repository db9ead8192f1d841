import { describe, expect, it } from 'vitest';
import type { PrevalenceRatioSpec, RateSpec } from '../../../shared/analyses/spec.ts';
import type { Filter } from '../../../shared/dataset/filter.ts';
import { exactNumber, type Cell } from '../../../shared/figures/cell.ts';
import type { Row } from '../../../shared/figures/figure.ts';
import { rowFilter } from './row-filter.ts';

const area: Filter = { dimension: 'area', oneOf: ['Lambeth'] };
const spec: RateSpec = { kind: 'rate', id: 'rate', deaths: 'deaths', births: 'births', by: 'ethnicGroup', grouping: 'as-recorded', multiplier: 1000, confidence: 0.95, filters: [area] };
const counting = (...own: Filter[]): Cell => exactNumber(3, { dataset: 'deaths', filters: [area, ...own] });
const row = (cells: Readonly<Record<string, Cell>>, role: Row['role'] = 'group') => ({ rows: [{ id: 'row', label: 'Row', role, cells }] });

describe('the filter of a row', () => {
  it('lets through the group as deaths and births spell it', () => {
    const figure = row({ deaths: counting({ dimension: 'ethnicGroup', oneOf: ['Irish'] }), births: counting({ dimension: 'ethnicGroup', oneOf: ['White Irish', 'Irish'] }), rate: exactNumber(4) });
    expect(rowFilter(figure, spec, 'row')).toEqual({ dimension: 'ethnicGroup', oneOf: ['Irish', 'White Irish'] });
  });

  it('is a year where the row is one', () => {
    const year: Filter = { dimension: 'year', from: 2016, to: 2016 };
    expect(rowFilter(row({ deaths: counting(year) }), spec, 'row')).toEqual(year);
  });

  it('is there for a row whose count is withheld', () => {
    const withheld: Cell = { kind: 'withheld', reason: 'count', counted: { dataset: 'deaths', filters: [area, { dimension: 'ethnicGroup', oneOf: ['Irish'] }] } };
    expect(rowFilter(row({ deaths: withheld }), spec, 'row')).toEqual({ dimension: 'ethnicGroup', oneOf: ['Irish'] });
  });

  it('of a factor is the factor, not the outcome that the column goes by', () => {
    const factors: PrevalenceRatioSpec = { kind: 'prevalence-ratio', id: 'ratio', records: 'deaths', counting: 'deaths', filters: [area], confidence: 0.95, subject: 'Factors', columns: null, combinations: [], answers: { yes: { label: 'Yes', values: ['Yes'] }, no: { label: 'No', values: ['No'] } }, outcome: { by: 'modifiability', list: 'as-recorded', among: { group: 'Yes', label: 'Modifiable' }, against: { group: 'No', label: 'Others' } } };
    const smoking: Filter = { dimension: 'factors', columns: ['smoking'], match: 'any', oneOf: ['Yes'] };
    expect(rowFilter(row({ with: counting({ dimension: 'modifiability', oneOf: ['Yes'] }, smoking), without: counting({ dimension: 'modifiability', oneOf: ['Yes'] }, { ...smoking, oneOf: ['No'] }) }), factors, 'row')).toEqual(smoking);
  });

  it('is none for a total, nor for numbers that count no records', () => {
    expect(rowFilter(row({ deaths: counting({ dimension: 'ethnicGroup', oneOf: ['Irish'] }) }, 'total'), spec, 'row')).toBeNull();
    expect(rowFilter(row({ rate: exactNumber(4) }), spec, 'row')).toBeNull();
  });
});
