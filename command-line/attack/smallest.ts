import type { Highs } from 'highs';
import type { Count, CountSystem } from '../../shared/disclosure/count-system.ts';
import type { Reader } from '../../shared/disclosure/print.ts';

/**
 * The fewest counts that can be withheld so that every count is kept, by integer programming: for each count to keep and each end of its
 * range there must be a table that prints the same. Small tables only. Null where no pattern keeps every count, or it takes too long.
 */
export function fewestWithheld(highs: Highs, system: CountSystem, reader: Reader): number | null {
  const { counts, equations } = system;
  const small = counts.filter((count) => count.small && count.address !== null).length;
  const goals = counts.flatMap(({ keep, value, address, small: isSmall }, target) =>
    keep === null ? [] : [keep.greatest, keep.least].filter((goal) => goal !== value).map((goal) => ({ target, goal, released: address !== null && !isSmall })),
  );
  if (goals.length === 0) return small;
  const most = counts.reduce((sum, { value }) => sum + value, 20);
  const columns = counts.length * (goals.length + 1);
  const colCost = new Float64Array(columns);
  const [colLower, colUpper, integrality] = [new Float64Array(columns), new Float64Array(columns).fill(most), new Int32Array(columns)];
  const rows: { readonly terms: readonly (readonly [number, number])[]; readonly least: number; readonly greatest: number }[] = [];
  counts.forEach((count, at) => {
    const canBeWithheld = count.address !== null && !count.small;
    colCost[at] = canBeWithheld ? 1 : 0;
    colUpper[at] = canBeWithheld ? 1 : 0;
    integrality[at] = highs.constants.variableType.integer;
  });
  goals.forEach(({ target, goal, released }, witness) => {
    const column = (at: number) => counts.length * (witness + 1) + at;
    counts.forEach((count, at) => {
      const { least, greatest, leastWithheld } = knownTo(reader, system, count, most);
      if (at !== target) {
        rows.push({ terms: [[column(at), 1], [at, least - leastWithheld]], least, greatest: highs.infinity });
        rows.push({ terms: [[column(at), 1], [at, -most]], least: -highs.infinity, greatest });
      } else if (released) {
        rows.push({ terms: [[column(at), 1], [at, goal]], least: goal, greatest: highs.infinity });
        rows.push({ terms: [[column(at), 1], [at, -most]], least: -highs.infinity, greatest: goal });
      } else {
        colLower[column(at)] = goal;
        colUpper[column(at)] = goal;
      }
    });
    for (const equation of equations) {
      const sum = equation.reduce((soFar, { at, sign }) => soFar + sign * (counts[at]?.value ?? 0), 0);
      rows.push({ terms: equation.map(({ at, sign }) => [column(at), sign]), least: sum, greatest: sum });
    }
  });
  const terms = rows.flatMap((row) => row.terms);
  const starts = rows.reduce<number[]>((soFar, row) => [...soFar, (soFar.at(-1) ?? 0) + row.terms.length], [0]);
  return highs.withModel(
    {
      numCols: columns,
      numRows: rows.length,
      colCost,
      colLower,
      colUpper,
      rowLower: rows.map(({ least }) => least),
      rowUpper: rows.map(({ greatest }) => greatest),
      integrality,
      matrix: { format: 'csr', numRows: rows.length, numCols: columns, starts, indices: terms.map(([at]) => at), values: terms.map(([, times]) => times) },
    },
    (model) => {
      model.options.set({ output_flag: false, mip_rel_gap: 0, time_limit: 10 });
      model.run();
      return model.getModelStatus() === highs.constants.modelStatus.optimal ? small + Math.round(model.getObjectiveValue()) : null;
    },
  );
}

/** What a reader knows of a count that is in print; of one that is withheld, the least that it can be. */
function knownTo(reader: Reader, { zeroIsShown }: CountSystem, { small, address, value, least, greatest }: Count, most: number) {
  const leastWithheld = reader === 'takes none for zero' && zeroIsShown && address !== null && value > 0 ? 1 : 0;
  const isInPrint = address !== null && !small;
  return isInPrint ? { least, greatest, leastWithheld } : { least: leastWithheld, greatest: most, leastWithheld };
}
