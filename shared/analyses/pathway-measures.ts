import type { DerivedRelation } from '../figures/arithmetic.ts';
import { estimatedNumber, exactNumber, type Cell } from '../figures/cell.ts';
import type { ColumnMeasure } from '../figures/figure.ts';
import { numberText } from '../figures/wording.ts';
import { relativeRateIndex } from '../statistics/disproportionality/relative-rate-index.ts';
import { rate } from '../statistics/rate.ts';
import { sum } from './counts.ts';
import type { PathwayStage, PathwayTable } from './pathway-table.ts';
import type { DisproportionalitySpec } from './spec.ts';

/** One stage with the measure of each group, in the groups' order. */
export interface MeasuredStage {
  readonly stage: PathwayStage;
  readonly cells: readonly Cell[];
}

type Numbers = readonly (number | null)[];

const notPrinted = 'The number is missing in the table.';

/** The measure that a spec shows, of every group at every stage. */
export function measuresOf(spec: DisproportionalitySpec, { population, stages }: PathwayTable, reference: number): readonly MeasuredStage[] {
  return stages.map((stage, order) => {
    const nobody = stage.values.map(() => null);
    const base = (spec.show === 'stage-on-stage' ? stages[order - 1]?.values : undefined) ?? population ?? nobody;
    return { stage, cells: stage.values.map((_, place) => measureCell(spec, stage.values, base, place, reference)) };
  });
}

function measureCell(spec: DisproportionalitySpec, values: Numbers, base: Numbers, place: number, reference: number): Cell {
  switch (spec.show) {
    case 'composition':
      return compositionCell(spec, values, place);
    case 'representation':
      return ratioCell({ events: values[place] ?? null, base: base[place] ?? null }, { events: wholeOf(spec, values), base: wholeOf(spec, base) });
    case 'rate':
      return rateCell(spec, values[place] ?? null, base[place] ?? null);
    case 'relative-rate':
    case 'stage-on-stage':
      return ratioCell({ events: values[place] ?? null, base: base[place] ?? null }, { events: values[reference] ?? null, base: base[reference] ?? null });
  }
}

/** A printed share is of 100, whatever the printed shares add up to; counts are of their sum. */
function wholeOf({ values: kind }: DisproportionalitySpec, values: Numbers): number | null {
  const known = values.filter((value) => value !== null);
  return kind === 'shares' ? 100 : known.length < values.length ? null : sum(known);
}

interface Part {
  readonly events: number | null;
  readonly base: number | null;
}

/** Shares may pass their base, as 50% of a stage and 37% of the population do; the ratio is the same in any unit of the base. */
const perMillion = 1_000_000;

function ratioCell(group: Part, standard: Part): Cell {
  if (group.base === null || standard.base === null || group.events === null || standard.events === null) return estimatedNumber(null, notPrinted);
  if (group === standard) return exactNumber(1);
  const [found] = relativeRateIndex({ groups: [{ events: group.events, base: group.base * perMillion }, { events: standard.events, base: standard.base * perMillion }], reference: 1 });
  return estimatedNumber(found?.index.value ?? null, found?.index.reason ?? null);
}

function rateCell({ multiplier, confidence }: DisproportionalitySpec, events: number | null, denominator: number | null): Cell {
  if (events === null || denominator === null || denominator === 0) return estimatedNumber(null, notPrinted);
  const { value, reason } = rate({ events, denominator, multiplier, confidence });
  return estimatedNumber(value, reason);
}

/** A group's share of all at a stage: as printed, or worked out from counts. */
export function compositionCell(spec: DisproportionalitySpec, values: Numbers, place: number): Cell {
  if (spec.show !== 'composition') return { kind: 'missing', symbol: 'z', reason: 'The population is what the stages are set against.' };
  const [value, whole] = [values[place] ?? null, wholeOf(spec, values)];
  return value === null || whole === null || whole === 0 ? estimatedNumber(null, notPrinted) : exactNumber((value / whole) * 100);
}

/** A number of the table itself. */
export function valueCell(kind: DisproportionalitySpec['values'], value: number | null): Cell {
  return value === null ? { kind: 'missing', symbol: 'x', reason: kind === 'shares' ? 'No percentage is printed.' : notPrinted } : exactNumber(value);
}

interface ShowWords {
  readonly title: string;
  readonly column: string;
  readonly axisTitle: string;
  readonly method: string;
  readonly decimals: number;
  readonly measure: ColumnMeasure;
  readonly formula: DerivedRelation['formula'];
}

/** What is shown, in words. */
export function showWords({ show, reference, multiplier }: DisproportionalitySpec): ShowWords {
  const ratio = { decimals: 2, measure: 'ratio', formula: 'ratio' } as const;
  switch (show) {
    case 'composition':
      return { title: 'Share of the population and of each stage', column: 'share (%)', axisTitle: 'Share (%)', method: 'Each group as a percentage of all at the stage, the population first.', decimals: 0, measure: 'percentage', formula: 'percentage' };
    case 'representation':
      return { title: 'Representation at each stage', column: 'representation ratio', axisTitle: 'Share of the stage divided by share of the population (log scale)', method: 'Representation ratio: a group’s share of a stage divided by its share of the population. 1 is parity; it can never exceed one divided by the share of the population.', ...ratio };
    case 'rate':
      return { title: `Rate per ${numberText(multiplier, 0)} at each stage`, column: `rate per ${numberText(multiplier, 0)}`, axisTitle: `Rate per ${numberText(multiplier, 0)} residents`, method: `Children at the stage divided by residents of the group, per ${numberText(multiplier, 0)}.`, decimals: 1, measure: 'rate', formula: 'rate' };
    case 'relative-rate':
      return { title: `Rate relative to ${reference} at each stage`, column: 'relative rate', axisTitle: `Rate divided by that of ${reference} (log scale)`, method: `Relative rate index: a group’s rate at a stage over that of ${reference}. 1 is parity.`, ...ratio };
    case 'stage-on-stage':
      return { title: `Stage on stage, relative to ${reference},`, column: 'relative to the stage before', axisTitle: `Passing from the stage before, divided by that of ${reference} (log scale)`, method: `Each stage over the stage before it (the first over the population), divided by the same for ${reference}: where a disproportion opens and where it narrows. 1 is no change.`, ...ratio };
  }
}
