import { describe, expect, it } from 'vitest';
import { nestedBlocks, type PrintedRow } from './nested-blocks.ts';

const row = (label: string, ...numbers: readonly (number | null)[]): PrintedRow => ({ label, numbers });
const found = (rows: readonly PrintedRow[]) => nestedBlocks(rows).map(({ total, parts, again }) => [rows[total]?.label, parts.map((place) => rows[place]?.label), again.map((place) => rows[place]?.label)]);

describe('rows that stand above their parts', () => {
  const north = [row('NORTH', 700, 410), row('Durham', 300, 160), row('Tyne', 400, 250), row('Gateshead', 150, 90), row('Newcastle', 250, 160)];
  const south = [row('SOUTH', 900, 500), row('Kent', 500, 300), row('Surrey', 400, 200)];

  it('are found at every level', () => {
    expect(found([row('ENGLAND', 1600, 910), ...north, ...south])).toEqual([
      ['ENGLAND', ['NORTH', 'SOUTH'], []], ['NORTH', ['Durham', 'Tyne'], []], ['Tyne', ['Gateshead', 'Newcastle'], []], ['SOUTH', ['Kent', 'Surrey'], []],
    ]);
  });

  it('are found where another total stands between', () => {
    expect(found([row('ENGLAND', 1600, 910), row('WALES', 300, 170), ...north, ...south])[0]).toEqual(['ENGLAND', ['NORTH', 'SOUTH'], []]);
  });

  it('are known with a second division of the same whole, which is left out of the sum above', () => {
    const wales = [row('WALES', 300, 170), row('Powys', 100, 50), row('Gwent', 200, 120), row('Health board A', 180, 100), row('Health board B', 120, 70)];
    expect(found([row('ENGLAND AND WALES', 1200, 670), ...south, ...wales])).toEqual([
      ['ENGLAND AND WALES', ['SOUTH', 'WALES'], []], ['SOUTH', ['Kent', 'Surrey'], []], ['WALES', ['Powys', 'Gwent'], ['Health board A', 'Health board B']],
    ]);
  });

  it.each([
    ['one measure alone agrees', [row('a', 700, 1), row('b', 300, 160), row('c', 400, 250)]],
    ['numbers are so small that they add up by chance', [row('a', 7, 5), row('b', 3, 2), row('c', 4, 3)]],
    ['a total is one out', [row('a', 701, 410), row('b', 300, 160), row('c', 400, 250)]],
    ['a part has no number', [row('a', 700, 410), row('b', null, 160), row('c', 400, 250)]],
  ])('are not found where %s', (_, rows) => {
    expect(nestedBlocks(rows)).toEqual([]);
  });
});
