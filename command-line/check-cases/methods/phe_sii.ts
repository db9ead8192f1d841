import { ArgumentError } from '../../../shared/statistics/argument-error.ts';
import { requireSameLength } from '../../../shared/statistics/arguments.ts';
import { slopeIndex, type SlopeIndex } from '../../../shared/statistics/inequality/slope-index.ts';
import { drawnOnScale, type KnownSlopeQuantile, type SlopeValueType } from '../../../shared/statistics/inequality/slope-model.ts';
import { SlopeSimulator } from '../../../shared/statistics/inequality/slope-simulator.ts';
import { valueAt } from '../../../shared/statistics/rows.ts';
import { NoNumber, type Answer, type CaseMethod, type Json, type ReferenceCase } from '../case-method.ts';
import { orNoNumber } from '../or-no-number.ts';
import { column, numberOrMissing, numbers, texts, yesOrNo } from '../read-case.ts';

const valueTypes: readonly SlopeValueType[] = ['other', 'rate', 'proportion'];
const invertedLevels = ['90_0', '95_0', '98_0', '99_0', '99_8'];

export const method: CaseMethod = {
  name: 'phe_sii',
  answer: (reference) => {
    const settings = settingsOf(reference);
    const simulator = new SlopeSimulator(numberOrMissing(reference.raw, 'seed') ?? 0, settings.repetitions);
    const areas = completeAreas(reference, settings);
    const found = areas.map(({ quantiles }) => slopeIndex({ ...settings, quantiles, limits: simulator }));
    return {
      ...(reference.groupedBy === null ? {} : { [reference.groupedBy]: areas.map(({ area }) => area) }),
      sii: found.map(({ levels }) => orNoNumber(valueAt(levels, 0).slopeIndex.value, valueAt(levels, 0).slopeIndex.reason)),
      rii: found.map(({ levels }) => orNoNumber(valueAt(levels, 0).relativeIndex.value, valueAt(levels, 0).relativeIndex.reason)),
      intercept: found.map(({ intercept }) => orNoNumber(intercept, null)),
      ...levelColumns(found, settings),
      ...labels(found, settings),
    };
  },
  differences: [
    {
      name: 'limits inverted by a multiplier below 1',
      why: 'for transformed rates the reference takes any multiplier below 1 for a negative one, and turns the limits round; ours turns them round below 0 only',
      applies: ({ args }) => args.value_type === 1 && args.transform === true && typeof args.multiplier === 'number' && args.multiplier >= 0 && args.multiplier < 1,
      fields: invertedLevels.flatMap((level) => [`sii_lower${level}`, `sii_upper${level}`, `rii_lower${level}`, `rii_upper${level}`, `rii_mad${level}`]),
    },
  ],
};

interface Settings {
  readonly valueType: SlopeValueType;
  readonly transform: boolean;
  readonly multiplier: number;
  readonly repetitions: number;
  readonly confidences: readonly number[];
  readonly reliability: boolean;
}

function settingsOf({ args }: ReferenceCase): Settings {
  const valueType = valueTypes[numberOrMissing(args, 'value_type') ?? 0];
  if (valueType === undefined) throw new ArgumentError('value_type', args.value_type, 'it must be 0, 1 or 2');
  return {
    valueType,
    transform: yesOrNo(args, 'transform', false),
    multiplier: numberOrMissing(args, 'multiplier') ?? 1,
    repetitions: numberOrMissing(args, 'repetitions') ?? 100_000,
    confidences: args.confidence === undefined ? [0.95] : numbers(args, 'confidence').map(asFraction),
    reliability: yesOrNo(args, 'reliability_stat', false),
  };
}

/** A rule of the reference: confidence from 90 to 100 is per cent. */
function asFraction(confidence: number): number {
  return confidence >= 90 ? confidence / 100 : confidence;
}

interface Area {
  readonly area: string;
  readonly quantiles: readonly KnownSlopeQuantile[];
}

interface Row {
  readonly area: string;
  /** The quantile's number or name. */
  readonly place: number | string;
  readonly quantile: KnownSlopeQuantile;
}

/** The reference's areas in the order of their names, each in the order of its quantiles; one that lacks a quantile is dropped. */
function completeAreas(reference: ReferenceCase, { valueType, transform }: Settings): readonly Area[] {
  const rows = readRows(reference, valueType);
  // Rows of areas that will be dropped are checked too, as the reference does.
  rows.forEach(({ area, quantile, place }) => drawnOnScale(quantile, `quantile ${JSON.stringify(place)} of ${area}`, valueType, transform));
  const places = new Set(rows.map(({ place }) => place)).size;
  if (places < 5 || places > 100) throw new ArgumentError('quantile', `${places} different quantiles`, 'give between 5 and 100');
  const areas = [...new Set(rows.map(({ area }) => area))].sort();
  return areas
    .map((area) => ({ area, rows: rows.filter((row) => row.area === area).toSorted(byPlace) }))
    .filter((each) => new Set(each.rows.map(({ place }) => place)).size === places)
    .map((each) => ({ area: each.area, quantiles: each.rows.map(({ quantile }) => quantile) }));
}

function byPlace(one: Row, other: Row): number {
  if (typeof one.place === 'number' && typeof other.place === 'number') return one.place - other.place;
  return String(one.place) < String(other.place) ? -1 : 1;
}

function readRows({ input, groupedBy }: ReferenceCase, valueType: SlopeValueType): readonly Row[] {
  const populations = numbers(input, 'population');
  const places = input.quantile;
  if (!Array.isArray(places)) throw new ArgumentError('quantile', JSON.stringify(places ?? null), 'it must be a column');
  requireSameLength('population', populations, 'quantile', places);
  const values = readValues(input, populations, valueType);
  const spreads = readSpreads(input);
  const areas = groupedBy === null ? null : texts(input, groupedBy);
  return populations.map((population, row) => ({
    area: areas === null ? '' : valueAt(areas, row),
    place: asPlace(valueAt(places as readonly Json[], row)),
    quantile: { population, value: valueAt(values, row), ...spreads(row) },
  }));
}

function asPlace(place: Json): number | string {
  if (typeof place === 'number' || typeof place === 'string') return place;
  throw new ArgumentError('quantile', JSON.stringify(place), 'it must be a number or a name');
}

/** A rule of the reference: a proportion may be given as a count, and then no count is 0. */
function readValues(input: Readonly<Record<string, Json>>, populations: readonly number[], valueType: SlopeValueType): readonly number[] {
  if ('value' in input || valueType !== 'proportion') return numbers(input, 'value');
  return numbers(input, 'x').map((count, row) => {
    if (count <= 0) throw new ArgumentError('x', count, 'a count that gives the value must be above zero');
    return count / valueAt(populations, row);
  });
}

type Spread = Pick<KnownSlopeQuantile, 'standardError' | 'lower' | 'upper'>;

function readSpreads(input: Readonly<Record<string, Json>>): (row: number) => Spread {
  const lower = 'lower_cl' in input ? column(input, 'lower_cl') : null;
  const upper = 'upper_cl' in input ? column(input, 'upper_cl') : null;
  const standardErrors = 'se' in input ? column(input, 'se') : null;
  if (standardErrors !== null) return (row) => ({ standardError: valueAt(standardErrors, row) ?? NaN });
  if (lower === null || upper === null) throw new ArgumentError('lower_cl and upper_cl', null, 'give both limits, or a standard error');
  return (row) => ({ lower: valueAt(lower, row) ?? NaN, upper: valueAt(upper, row) ?? NaN });
}

/** The reference's columns of limits: named by their level to one decimal, with "cl" only where values are not transformed. */
function levelColumns(found: readonly SlopeIndex[], { confidences, transform }: Settings): Readonly<Record<string, readonly Answer[]>> {
  return Object.fromEntries(
    confidences.flatMap((confidence, level) => {
      const named = (confidence * 100).toFixed(1).replace('.', '_');
      const ending = `${named}${transform ? '' : 'cl'}`;
      const at = found.map(({ levels, reliability }) => ({ ...valueAt(levels, level), moved: reliability === null ? null : valueAt(reliability, level) }));
      return [
        [`sii_lower${ending}`, at.map(({ slopeIndex: { lower, reason } }) => orNoNumber(lower, reason))],
        [`sii_upper${ending}`, at.map(({ slopeIndex: { upper, reason } }) => orNoNumber(upper, reason))],
        [`rii_lower${ending}`, at.map(({ relativeIndex: { lower, reason } }) => orNoNumber(lower, reason))],
        [`rii_upper${ending}`, at.map(({ relativeIndex: { upper, reason } }) => orNoNumber(upper, reason))],
        [`sii_mad${named}`, at.map(({ moved }) => moved?.slopeIndex ?? new NoNumber('Reliability was not asked for.'))],
        [`rii_mad${named}`, at.map(({ moved }) => moved?.relativeIndex ?? new NoNumber('Reliability was not asked for.'))],
      ];
    }),
  );
}

/** The reference's columns of words, one cell an area. */
function labels(found: readonly SlopeIndex[], { valueType, transform, multiplier, confidences, repetitions }: Settings): Readonly<Record<string, readonly Answer[]>> {
  const each = (answer: Answer): readonly Answer[] => found.map(() => answer);
  return {
    indicator_type: each(valueType === 'other' ? 'normal' : valueType),
    multiplier: each(multiplier),
    transform: each(!transform ? 'none' : valueType === 'rate' ? 'log' : 'logit'),
    CI_confidence: each(confidences.map((confidence) => `${Number((confidence * 100).toPrecision(15))}%`).join(', ')),
    CI_method: each(`simulation ${asRPrints(repetitions)} reps`),
  };
}

/** A rule of the reference: R prints a number in scientific notation where that is shorter, so 100000 is 1e+05. */
function asRPrints(number: number): string {
  const scientific = number.toExponential().replace(/e\+(\d)$/, 'e+0$1');
  const fixed = String(number);
  return scientific.length < fixed.length ? scientific : fixed;
}
