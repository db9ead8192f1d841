import { describe, expect, it } from 'vitest';
import { rateByYear, ratioWithSmallCounts } from '../../report/figures-for-tests.test-data.ts';
import { exactNumber } from '../../figures/cell.ts';
import type { Figure } from '../../figures/figure.ts';
import { hes, withhold1To4, type Policy } from '../policy.ts';
import type { Override } from '../override.ts';
import { protect } from '../protect.ts';
import { gateOf, type TypedWords } from './gate.ts';
import { typedNumbers } from './typed-numbers.ts';

const nothing = { findings: [], withhold: [], exposed: [] };
const at = (figure: Figure, { policy = withhold1To4, override = null, words = [] }: { policy?: Policy; override?: Override | null; words?: readonly TypedWords[] } = {}) =>
  gateOf({ counted: [figure], figures: [protect(figure, policy, [], override)], audit: nothing, policy, overrides: new Map(override ? [[figure.id, override]] : []), words });
const known: Figure = {
  ...ratioWithSmallCounts,
  id: 'known',
  columns: [{ id: 'deaths', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null }],
  rows: [3, 0].map((count, index) => ({ id: `g${index}`, label: `Group ${index}`, role: 'group', cells: { deaths: exactNumber(count) } })),
  arithmetic: [{ kind: 'sum', total: { outside: 3, label: 'All deaths' }, parts: [{ row: 'g0', column: 'deaths' }, { row: 'g1', column: 'deaths' }] }],
};

describe('the gate', () => {
  it('lets a figure with no small count through without a word', () => {
    expect(at(rateByYear)).toMatchObject({ findings: [], stops: [], figures: [{ counts: 0, derived: 0, linked: 0, places: [], exposed: 0, overridden: null, typed: [] }] });
  });

  it('says where numbers are withheld, and how many of each kind, but not which are the small ones', () => {
    const [figure] = at(ratioWithSmallCounts).figures;
    expect(figure?.counts).toBeGreaterThan(1);
    expect(figure?.derived).toBeGreaterThan(0);
    expect(figure?.places.length).toBeGreaterThan(1);
    expect(JSON.stringify(figure)).not.toMatch(/"small-count"|second-cell/);
  });

  it('says how many counts are withheld for the sake of other figures', () => {
    const cell = { row: rateByYear.rows[0]?.id ?? '', column: 'deaths' };
    const audit = { findings: [{ sentence: 'Two figures differ by few.', places: [] }], withhold: [{ figure: rateByYear.id, cell }], exposed: [] };
    const gate = gateOf({ counted: [rateByYear], figures: [protect(rateByYear, withhold1To4, [cell])], audit, policy: withhold1To4, overrides: new Map(), words: [] });
    expect(gate.figures[0]).toMatchObject({ counts: 1, linked: 1 });
    expect(gate.findings).toEqual(['Two figures differ by few.']);
  });

  it('counts what is rounded', () => {
    expect(at(rateByYear, { policy: hes }).figures[0]?.rounded).toBeGreaterThan(3);
  });

  it('stops what can be worked out whatever is withheld, until there is a reason', () => {
    expect(at(known).stops).toEqual([expect.stringContaining('a withheld count can be worked out from numbers that are known')]);
    expect(at(known, { override: { cells: [], reason: 'The total is published.' } }).stops).toEqual([]);
  });

  it('points out numbers that a person typed and that are withheld in the figure', () => {
    const words = (text: string): readonly TypedWords[] => [{ figure: 'known', where: 'the caption of figure 1', text }];
    expect(at(known, { words: words('Three deaths in 2019.') }).figures[0]?.typed).toEqual([{ where: 'the caption of figure 1', text: 'Three' }]);
    expect(at(known, { words: words('Group 1 had 3 of 40.') }).figures[0]?.typed).toEqual([{ where: 'the caption of figure 1', text: '3' }]);
    expect(at(known, { words: words('See Figure 3; quintile 3 had 30.') }).figures[0]?.typed).toEqual([]);
    expect(at(known, { override: { cells: 'all', reason: 'Agreed.' }, words: words('Three deaths.') }).figures[0]?.typed).toEqual([]);
  });
});

describe('numbers in a text', () => {
  it('are found in figures and in words', () => {
    expect(typedNumbers('Of 1,204 births eleven died, 9.1 per 1,000; none in someone’s care.').map(({ value }) => value)).toEqual([1204, 11, 9.1, 1000]);
  });
});
