import { bandedClassification, plainNumber, type Band } from './bands.ts';

const plausible = { from: 200, to: 7000 };

/** Whole grams of "3450", "3,450 g" or "3.45 kg"; null for a weight that no birth has, such as 9999. A bare 3.45 is not taken for kilograms. */
export function birthweightGrams(raw: string): number | null {
  const kilograms = /^(\d+(?:[.]\d+)?)\s*kg$/i.exec(raw.trim())?.[1];
  const grams = kilograms === undefined ? plainNumber(raw.trim().replace(/\s*g(ram(me)?s?)?$/i, '')) : Number(kilograms) * 1000;
  return grams !== null && grams >= plausible.from && grams <= plausible.to ? Math.floor(grams) : null;
}

const edges = [1000, 1500, 2000, 2500, 3000, 3500, 4000];

function bands(): readonly Band[] {
  const printed = (grams: number) => grams.toLocaleString('en-GB');
  const between = edges.slice(0, -1).map((from, index): Band => {
    const to = (edges[index + 1] ?? plausible.to + 1) - 1;
    return { code: `${from}-${to}`, label: `${printed(from)} to ${printed(to)} grams`, from, to, words: [`${from}-${to}`, `${from} to ${to} g`] };
  });
  return [
    { code: 'under-1000', label: 'Under 1,000 grams', from: plausible.from, to: 999, words: ['under 1000', '<1000', 'under 500 grams', '<500', '500-999', '500 to 999 grams'] },
    ...between,
    { code: '4000-and-over', label: '4,000 grams and over', from: 4000, to: plausible.to, words: ['4000 and over', '4000+'] },
  ];
}

/** Bands of birthweight. Source: ONS, child mortality statistics. */
export const birthweightBands = bandedClassification({
  id: 'birthweight-grams',
  about: 'birthweight',
  name: 'Birthweight, bands of 500 grams',
  version: 'ONS bands',
  source: 'Office for National Statistics, child mortality',
  definition: 'Birthweight in grams: under 1,000, then in bands of 500 grams to 4,000 and over. Under 2,500 grams is low, under 1,500 very low.',
  bands: bands(),
  wider: [
    { code: 'under-1500', label: 'Under 1,500 grams', from: plausible.from, to: 1499, words: ['under 1500', '<1500', 'very low birthweight'] },
    { code: 'under-2500', label: 'Under 2,500 grams', from: plausible.from, to: 2499, words: ['under 2500', '<2500', 'low birthweight'] },
    { code: '2500-and-over', label: '2,500 grams and over', from: 2500, to: plausible.to, words: ['2500 and over', '2500+'] },
  ],
  read: birthweightGrams,
});
