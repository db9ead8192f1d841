import { describe, expect, it } from 'vitest';
import { withhold1To4 } from '../../../shared/disclosure/policy.ts';
import { protect } from '../../../shared/disclosure/protect.ts';
import { exactNumber, type Cell } from '../../../shared/figures/cell.ts';
import type { Figure } from '../../../shared/figures/figure.ts';
import { healthOf } from './health-of.ts';

function figure(rows: readonly Readonly<Record<'count' | 'births' | 'expected' | 'ratio', Cell>>[]): Figure {
  return {
    id: 'deaths',
    kind: 'observed-expected',
    words: { subtitle: '', definition: '', denominator: '', filters: [], method: '', source: '', notes: [] },
    rowHeading: 'Group',
    columns: [
      { id: 'count', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null },
      { id: 'births', label: 'Births', measure: 'denominator', decimals: 0, limitOf: null },
      { id: 'expected', label: 'Expected', measure: 'expected', decimals: 1, limitOf: null },
      { id: 'ratio', label: 'O/E', measure: 'ratio', decimals: 2, limitOf: null },
      { id: 'lower', label: 'Lower', measure: 'limit', decimals: 2, limitOf: { column: 'ratio', side: 'lower', confidence: 0.95 } },
    ],
    rows: rows.map((cells, index) => ({ id: String(index), label: String(index), role: 'group', cells: { ...cells, lower: exactNumber(1) } })),
    arithmetic: [],
    chart: { form: 'interval', mark: 'point', direction: 'down', rows: [], value: 'ratio', lower: null, upper: null, beside: [], scale: 'log', axisTitle: '', reference: { at: { constant: 1 }, label: 'As expected' } },
    provenance: { sources: [], spec: null, appVersion: '0' },
  };
}

const sound = { count: exactNumber(40), births: exactNumber(9000), expected: exactNumber(38), ratio: exactNumber(1.05) };
const health = (...rows: Parameters<typeof figure>[0]) => healthOf(protect(figure(rows), withhold1To4));

describe('the health of a figure', () => {
  it('is that nothing is withheld where nothing is', () => {
    expect(health(sound)).toEqual(['Nothing is withheld.']);
  });

  it('names small expected numbers, low reliability and denominators that are not there', () => {
    const unreliable: Cell = { kind: 'number', value: 2, rounding: 'exact', marks: ['u'], counted: null };
    expect(health(sound, { ...sound, expected: exactNumber(3), ratio: unreliable }, { ...sound, births: { kind: 'missing', symbol: 'x', reason: 'None.' } })).toEqual([
      'Nothing is withheld.',
      '1 value rests on so few that it is marked [u]: low reliability.',
      'Fewer than 5 are expected in 1 group: one more or less changes the ratio much.',
      '1 group has no denominator.',
    ]);
  });

  it('tells no more of what is withheld than the table does', () => {
    expect(health({ ...sound, count: exactNumber(2) }, sound)[0]).toMatch(/withheld\.$/);
    expect(health({ ...sound, count: exactNumber(2) }, sound)[0]).not.toBe('Nothing is withheld.');
  });

  it('says that many groups at once differ by chance', () => {
    expect(health(...Array.from({ length: 11 }, () => sound))).toContain('11 groups are compared at once: about one interval in twenty leaves out the reference by chance alone.');
  });
});
