import { describe, expect, it } from 'vitest';
import { exactNumber } from '../figures/cell.ts';
import type { Figure } from '../figures/figure.ts';
import { openSafely, withhold1To4, type Policy } from './policy.ts';
import { protect } from './protect.ts';

/** Factors by how many deaths had them, the most first, as an analysis makes it. */
function factors(counts: Readonly<Record<string, number>>): Figure {
  const named = Object.entries(counts).sort(([, one], [, other]) => other - one);
  return {
    id: 'factors',
    kind: 'proportion',
    words: { subtitle: 'Factors', definition: '', denominator: '', filters: [], method: '', source: '', notes: [] },
    rowHeading: 'Factor',
    columns: [{ id: 'count', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null }],
    rows: named.map(([label, count]) => ({ id: label, label, role: 'group', cells: { count: exactNumber(count) } })),
    orderedBy: 'count',
    arithmetic: [],
    chart: { form: 'interval', mark: 'point', direction: 'down', rows: named.map(([label]) => label), value: 'count', lower: null, upper: null, beside: [], scale: 'linear', axisTitle: '', reference: null },
    provenance: { sources: [], spec: null, appVersion: '0' },
  };
}

function order(counts: Readonly<Record<string, number>>, policy: Policy): readonly string[] {
  const { rows, chart } = protect(factors(counts), policy);
  const ids = rows.map(({ id }) => id);
  expect('rows' in chart ? chart.rows : []).toEqual(ids);
  return ids;
}

describe('rows that stand by their size', () => {
  it('tell nothing of a withheld number by their place', () => {
    const smokingLess = order({ Smoking: 2, Poverty: 3, Housing: 40, Sleep: 30 }, withhold1To4);
    expect(smokingLess).toEqual(['Housing', 'Sleep', 'Poverty', 'Smoking']);
    expect(order({ Smoking: 3, Poverty: 2, Housing: 40, Sleep: 30 }, withhold1To4)).toEqual(smokingLess);
  });

  it('tell nothing of a rounded number by their place', () => {
    const policy = openSafely;
    expect(order({ Smoking: 21, Poverty: 22, Housing: 40 }, policy)).toEqual(order({ Smoking: 22, Poverty: 21, Housing: 40 }, policy));
  });
});
