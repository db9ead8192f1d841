/** A band that births are counted in; both ends are in it. */
export interface BandAtBirth {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

/** Completed weeks of gestation, the bands of ONS and MBRRACE-UK. */
export const gestationBands: readonly BandAtBirth[] = [
  { label: '22 to 23 weeks', from: 22, to: 23 },
  { label: '24 to 27 weeks', from: 24, to: 27 },
  { label: '28 to 31 weeks', from: 28, to: 31 },
  { label: '32 to 36 weeks', from: 32, to: 36 },
  { label: '37 to 41 weeks', from: 37, to: 41 },
  { label: '42 weeks and over', from: 42, to: 42 },
];

/** Grams, the bands of ONS, with an edge at 500 that perinatal periods of risk ask for. */
export const birthweightBands: readonly BandAtBirth[] = [
  { label: 'Under 500 grams', from: 0, to: 499 },
  { label: '500 to 999 grams', from: 500, to: 999 },
  { label: '1,000 to 1,499 grams', from: 1000, to: 1499 },
  { label: '1,500 to 1,999 grams', from: 1500, to: 1999 },
  { label: '2,000 to 2,499 grams', from: 2000, to: 2499 },
  { label: '2,500 to 2,999 grams', from: 2500, to: 2999 },
  { label: '3,000 to 3,499 grams', from: 3000, to: 3499 },
  { label: '3,500 to 3,999 grams', from: 3500, to: 3999 },
  { label: '4,000 grams and over', from: 4000, to: 6999 },
];

/** The label of the band that a week or a weight falls in. Throws RangeError where it falls in none. */
export function bandLabel(bands: readonly BandAtBirth[], value: number): string {
  const band = bands.find(({ from, to }) => value >= from && value <= to);
  if (!band) throw new RangeError(`${value} falls in no band.`);
  return band.label;
}
