import type { ProtectedFigure } from '../disclosure/protect.ts';
import { roleWords } from '../dataset/roles.ts';
import type { Relation } from '../figures/arithmetic.ts';
import { exactNumber, type Cell } from '../figures/cell.ts';
import type { FunnelChart } from '../figures/chart.ts';
import type { Column, Figure, Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { numberText } from '../figures/wording.ts';
import { funnelSignificance } from '../statistics/funnel/significance.ts';
import { AnalysisError, type Analysis, type AnalysisContext } from './analysis.ts';
import { apartRows } from './apart-row.ts';
import { deathsAndBirths, totalRow, totalsAreSums, type GroupCounts } from './deaths-and-births.ts';
import { filterWords } from './filter-words.ts';
import { expectedLimits } from './funnel-limits.ts';
import { datasetsOf, provenanceOf, sourceSentence } from './provenance.ts';
import { rateCells, rateColumns, rateFollows, rateIntervalWords } from './rate-cells.ts';
import type { FunnelSpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** Areas against the average of all of them: which differ by more than chance gives areas of their size. */
export const funnelAnalysis: Analysis<FunnelSpec> = {
  kind: 'funnel',
  needs: ({ deaths, births, by }) => [{ dataset: deaths, roles: ['deaths', by] }, { dataset: births, roles: ['liveBirths', by] }],
  figure: funnelFigure,
  headline,
};

/** 95% and 99.8% limits, as Fingertips draws. */
const levels = [0.95, 0.998] as const;
const fewestAreas = 5;
const curvePoints = 60;

interface SizedGroup extends GroupCounts {
  readonly births: number;
}

async function funnelFigure(spec: FunnelSpec, context: AnalysisContext): Promise<Figure> {
  const { deaths, births } = datasetsOf(spec, context);
  const counts = await deathsAndBirths({ ...spec, grouping: 'as-recorded' }, 'noted here', context);
  const sized = counts.groups.filter((group): group is SizedGroup => group.births !== null);
  if (sized.length < 2 || counts.total.births === null || counts.total.deaths === 0) throw new AnalysisError('A funnel plot needs deaths, and live births in at least two groups. Remove a filter, or check both columns under Data.');
  const average = counts.total.deaths / counts.total.births;
  const row = (group: GroupCounts, role: Row['role']): Row => ({ id: group.id, label: group.label, role, cells: { ...group.cells, ...rateCells(group.deaths, group.births, spec), ...limitCells(spec, average, role === 'total' ? null : group.births) } });
  const rows = counts.groups.map((group) => row(group, 'group'));
  const total = row(counts.total, 'total');
  const per = `per ${numberText(spec.multiplier, 0)} live births`;
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: `Infant mortality rate by ${roleWords[spec.by].name.toLowerCase()}, against the average, ${await where(deaths, spec.filters, context)}`,
      definition: `Deaths under one year of age of babies born alive, as recorded in ${deaths.source.fileName}. ${counts.definition}`,
      denominator: `Live births in the same group and years, from ${births.source.fileName}.`,
      filters: spec.filters.map(filterWords),
      method: `Rates ${per}. ${rateIntervalWords(spec.confidence)} Limits are those within which chance alone would put 95% and 99.8% of groups of that many births if all had the average rate: the count whose exact (Byar's from 10) limits just reach the expected number.`,
      source: sourceSentence([{ what: 'Deaths', dataset: deaths }, { what: 'Live births', dataset: births }]),
      notes: [...outsideNotes(sized, average, spec.multiplier), ...counts.notes],
    },
    rowHeading: roleWords[spec.by].name,
    columns: columns(spec, per),
    rows: [...rows, ...apartRows(counts.apart, ['rate', 'lower', 'upper', ...limitIds]), total],
    arithmetic: [...totalsAreSums(counts), ...[...rows, total].flatMap(({ id }) => [...rateFollows(id, 'deaths'), ...limitsFollowAverage(id)])],
    chart: chartOf(spec, sized, average, per),
    provenance: provenanceOf(spec, [deaths, births], context),
  };
}

const idOf = (side: 'lower' | 'upper', level: (typeof levels)[number]) => `${side}-${level === 0.95 ? '95' : '998'}`;
const limitIds = levels.flatMap((level) => (['lower', 'upper'] as const).map((side) => idOf(side, level)));
const ofAll: Cell = { kind: 'missing', symbol: 'z', reason: 'All together are the average.' };
const below: Cell = { kind: 'missing', symbol: 'z', reason: 'So few are expected that even none would be within chance.' };

function limitCells({ multiplier }: FunnelSpec, average: number, births: number | null): Readonly<Record<string, Cell>> {
  if (births === null) return Object.fromEntries(limitIds.map((id) => [id, ofAll]));
  return Object.fromEntries(levels.flatMap((level) => {
    const { lower, upper } = expectedLimits(average * births, level);
    return [[idOf('lower', level), lower === null ? below : exactNumber((lower / births) * multiplier)], [idOf('upper', level), exactNumber((upper / births) * multiplier)]] as const;
  }));
}

function columns({ confidence }: FunnelSpec, per: string): readonly Column[] {
  const limit = (side: 'lower' | 'upper', level: (typeof levels)[number]): Column => ({ id: idOf(side, level), label: `${side === 'lower' ? 'Lower' : 'Upper'} ${numberText(level * 100, level === 0.95 ? 0 : 1)}% limit of chance`, measure: 'limit', decimals: 1, limitOf: null });
  return [
    { id: 'deaths', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null },
    { id: 'births', label: 'Live births', measure: 'denominator', decimals: 0, limitOf: null },
    ...rateColumns(`Rate ${per}`, confidence),
    ...levels.flatMap((level) => [limit('lower', level), limit('upper', level)]),
  ];
}

function limitsFollowAverage(row: string): readonly Relation[] {
  return limitIds.map((column) => ({ kind: 'derived', result: { row, column }, from: [{ row, column: 'births' }, { row: totalRow, column: 'rate' }], formula: 'limit' }));
}

function chartOf({ multiplier }: FunnelSpec, sized: readonly SizedGroup[], average: number, per: string): FunnelChart {
  const [smallest, largest] = [Math.min(...sized.map(({ births }) => births)) * 0.8, Math.max(...sized.map(({ births }) => births)) * 1.1];
  const sizes = Array.from({ length: curvePoints }, (_, step) => Math.round(smallest * (largest / smallest) ** (step / (curvePoints - 1))));
  return {
    form: 'funnel',
    rows: sized.map(({ id }) => id),
    size: 'births',
    sizeTitle: 'Live births',
    value: 'rate',
    axisTitle: `Rate ${per}`,
    reference: { at: { row: totalRow, column: 'rate' }, label: 'All' },
    limits: levels.map((level) => ({
      label: `${numberText(level * 100, level === 0.95 ? 0 : 1)}% limits`,
      lower: idOf('lower', level),
      upper: idOf('upper', level),
      curve: sizes.map((size) => {
        const { lower, upper } = expectedLimits(average * size, level);
        return { size, lower: lower === null ? null : (lower / size) * multiplier, upper: (upper / size) * multiplier };
      }),
    })),
  };
}

/** Which groups chance does not explain, one note each, and how many would be outside by chance. */
function outsideNotes(sized: readonly SizedGroup[], average: number, multiplier: number): readonly Sentence[] {
  const judged = funnelSignificance({ statistic: 'rate', rateType: 'crude', numerators: sized.map(({ deaths }) => deaths), rates: sized.map(({ deaths, births }) => (deaths / births) * multiplier), denominators: sized.map(({ births }) => births), multiplier });
  const outside = sized.flatMap(({ id, label }, place): readonly Sentence[] => {
    const found = judged[place];
    if (found?.confidence == null) return [];
    return [[`${label}: ${found.position === 'high' ? 'above' : 'below'} the ${found.confidence === 0.95 ? '95%' : '99.8%'} limits, `, { cell: { row: id, column: 'rate' } }, '.']];
  });
  return [
    ...outside,
    [`${outside.length === 0 ? 'No group is outside the limits. ' : ''}Of ${sized.length} groups about ${numberText(sized.length * 0.05, 1)} would be outside the 95% limits by chance alone, at an average of ${numberText(average * multiplier, 1)}.`],
    ...(sized.length < fewestAreas ? [[`There are fewer than ${fewestAreas} groups, so the average is mostly of themselves.`]] : []),
  ];
}

function headline({ words: { notes } }: ProtectedFigure): Sentence {
  const outside = notes.filter((note) => note.some((part) => typeof part !== 'string') && typeof note[0] === 'string' && note[0].endsWith(" limits, "));
  return outside.length === 0 ? ['No group shown differs from the average by more than chance'] : (outside[0] ?? []).map((part) => (part === '.' ? '' : part));
}
