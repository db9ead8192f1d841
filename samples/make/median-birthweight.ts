/** By completed week: rounded stand-ins with the shape of a growth chart, not a published chart. */
const grams: ReadonlyMap<number, number> = new Map([
  [22, 480], [23, 570], [24, 660], [25, 760], [26, 880], [27, 1010], [28, 1150], [29, 1310], [30, 1480], [31, 1670], [32, 1870],
  [33, 2090], [34, 2320], [35, 2560], [36, 2790], [37, 3010], [38, 3210], [39, 3370], [40, 3500], [41, 3610], [42, 3690],
]);

/** Median birthweight in grams at a completed week of gestation, 22 to 42. Throws RangeError for another week. */
export function medianBirthweight(week: number): number {
  const median = grams.get(week);
  if (median === undefined) throw new RangeError(`There is no median birthweight for week ${week}.`);
  return median;
}
