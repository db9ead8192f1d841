import { describe, expect, it } from 'vitest';
import type { Filter, RecordsCounted } from '../../dataset/filter.ts';
import { exactNumber } from '../../figures/cell.ts';
import type { Figure } from '../../figures/figure.ts';
import { customPolicy, withhold1To4 } from '../policy.ts';
import { protect } from '../protect.ts';
import { auditReport } from './audit.ts';

/** People by area and sex: enough to ask which of them two filters share. */
const people = [
  ...Array.from({ length: 60 }, () => ({ area: 'Lambeth', sex: 'female' })),
  ...Array.from({ length: 50 }, () => ({ area: 'Lambeth', sex: 'male' })),
  ...Array.from({ length: 40 }, () => ({ area: 'Southwark', sex: 'female' })),
  ...Array.from({ length: 30 }, () => ({ area: 'Southwark', sex: 'male' })),
  ...Array.from({ length: 3 }, () => ({ area: 'Southwark', sex: 'not known' })),
];

const count = ({ filters }: RecordsCounted) =>
  people.filter((person) => filters.every((filter) => (filter.dimension === 'area' ? filter.oneOf.includes(person.area) : filter.dimension === 'sex' ? filter.oneOf.includes(person.sex) : true))).length;
const countRecords = (records: RecordsCounted) => Promise.resolve(count(records));

const of = (dimension: 'area' | 'sex', ...oneOf: string[]): Filter => ({ dimension, oneOf });

function figure(id: string, rows: readonly { readonly id: string; readonly filters: readonly Filter[] }[], parts: readonly string[] = []): Figure {
  return {
    id,
    kind: 'distribution',
    words: { subtitle: `Deaths, ${id}`, definition: '', denominator: '', filters: [], method: '', source: '', notes: [] },
    rowHeading: 'Group',
    columns: [{ id: 'deaths', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null }],
    rows: rows.map((row) => {
      const records = { dataset: 'deaths', filters: row.filters };
      return { id: row.id, label: row.id, role: 'group', cells: { deaths: exactNumber(count(records), records) } };
    }),
    arithmetic: parts.length === 0 ? [] : [{ kind: 'sum', total: { row: 'all', column: 'deaths' }, parts: parts.map((row) => ({ row, column: 'deaths' })) }],
    chart: { form: 'interval', mark: 'column', direction: 'across', rows: [], value: 'deaths', lower: null, upper: null, beside: [], scale: 'linear', axisTitle: '', reference: null },
    provenance: { sources: [], spec: null, appVersion: '0' },
  };
}

const everyone = figure('everyone', [{ id: 'all', filters: [] }]);
const known = figure('known sex', [{ id: 'known', filters: [of('sex', 'female', 'male')] }]);

describe('the audit of a report', () => {
  it('finds nothing where figures differ by many, or not at all', async () => {
    const lambeth = figure('lambeth', [{ id: 'all', filters: [of('area', 'Lambeth')] }]);
    expect(await auditReport([everyone, lambeth, everyone], withhold1To4, countRecords)).toEqual({ findings: [], withhold: [], exposed: [] });
  });

  it('finds two filters that differ by a few people, says which, and proposes what to withhold', async () => {
    const { findings, withhold } = await auditReport([everyone, known], withhold1To4, countRecords);
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      '“Deaths, everyone”, all, Deaths and “Deaths, known sex”, known, Deaths differ by only a few: whoever subtracts one from the other has a count that the policy withholds.',
    ]);
    expect(withhold).toHaveLength(1);
  });

  it('leaves alone two counts that are near by chance and share few records', async () => {
    const females = figure('females', [{ id: 'a', filters: [of('area', 'Lambeth'), of('sex', 'male')] }]);
    const near = figure('near', [{ id: 'b', filters: [of('sex', 'male'), of('area', 'Southwark')] }, { id: 'c', filters: [of('area', 'Southwark'), of('sex', 'female')] }]);
    expect((await auditReport([females, near], withhold1To4, countRecords)).findings).toEqual([]);
  });

  it('finds a second cell that another figure shows, and proposes to withhold it there', async () => {
    const bySex = figure('by sex', [{ id: 'not known', filters: [of('sex', 'not known')] }, { id: 'female', filters: [of('sex', 'female')] }, { id: 'male', filters: [of('sex', 'male')] }, { id: 'all', filters: [] }], ['not known', 'female', 'male']);
    const women = figure('women', [{ id: 'women', filters: [of('sex', 'female')] }]);
    const { findings, withhold } = await auditReport([bySex, women], withhold1To4, countRecords);
    expect(findings.some(({ sentence }) => sentence.startsWith('“Deaths, by sex”: a withheld count can be worked out'))).toBe(true);
    expect(withhold.length).toBeGreaterThan(0);
    const again = [bySex, women].map((one) => protect(one, withhold1To4, withhold.filter(({ figure: id }) => id === one.id).map(({ cell }) => cell)));
    const shown = again.flatMap(({ rows }) => rows.filter(({ cells: { deaths } }) => deaths?.kind === 'number').map(({ id }) => id));
    expect(shown.filter((id) => id === 'women' || id === 'female').length + shown.filter((id) => id === 'male').length).toBeLessThan(2);
  });

  it('finds a count that is everybody in a group of one figure and one group among others in the next', async () => {
    const policy = customPolicy({ from: 1, to: 2, wholeGroups: true });
    const unknown = [of('area', 'Southwark'), of('sex', 'not known')];
    const inSouthwark = figure('not known by area', [{ id: 'Lambeth', filters: [of('area', 'Lambeth'), of('sex', 'not known')] }, { id: 'Southwark', filters: unknown }, { id: 'all', filters: [of('sex', 'not known')] }], ['Lambeth', 'Southwark']);
    const bySex = figure('Southwark by sex', [{ id: 'not known', filters: unknown }, { id: 'female', filters: [of('area', 'Southwark'), of('sex', 'female')] }, { id: 'male', filters: [of('area', 'Southwark'), of('sex', 'male')] }, { id: 'all', filters: [of('area', 'Southwark')] }], ['not known', 'female', 'male']);
    const { findings, withhold } = await auditReport([inSouthwark, bySex], policy, countRecords);
    expect(findings).not.toEqual([]);
    const printed = protect(bySex, policy, withhold.filter(({ figure: id }) => id === bySex.id).map(({ cell }) => cell)).rows.flatMap(({ id, cells: { deaths } }) => (deaths?.kind === 'number' ? [id] : []));
    expect(printed).not.toContain('not known');
    // With the total and both others in print it would follow.
    expect(printed.length).toBeLessThan(3);
  });

  it('finds a second cell that follows from the groups of another figure', async () => {
    const areas = figure('areas', [{ id: 'Lambeth', filters: [of('area', 'Lambeth')] }, { id: 'Southwark', filters: [of('area', 'Southwark')] }]);
    const southwark = figure('southwark', [
      { id: 'not known', filters: [of('area', 'Southwark'), of('sex', 'not known')] },
      { id: 'female', filters: [of('area', 'Southwark'), of('sex', 'female')] },
      { id: 'male', filters: [of('area', 'Southwark'), of('sex', 'male')] },
    ]);
    const { findings, withhold } = await auditReport([areas, southwark], withhold1To4, countRecords);
    expect(findings.map(({ sentence }) => sentence)).toEqual(['“Deaths, southwark”: a withheld count can be worked out, or nearly so, from the figures of this report taken together, though each keeps it by itself.']);
    expect(withhold).toHaveLength(1);
  });

  it('asks nothing where nothing is withheld', async () => {
    const audit = await auditReport([everyone, known], { kind: 'none', reason: 'For the panel.' }, () => Promise.reject(new Error('asked')));
    expect(audit.findings).toEqual([]);
  });
});
