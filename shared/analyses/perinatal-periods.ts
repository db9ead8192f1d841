import { birthweightGrams } from '../classifications/birthweight.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Filter } from '../dataset/filter.ts';
import type { ProtectedFigure } from '../disclosure/protect.ts';
import { countQuery } from '../engine/count-query.ts';
import { crossCountQuery } from '../engine/cross-count-query.ts';
import type { Relation } from '../figures/arithmetic.ts';
import { estimatedNumber, exactNumber, type Cell } from '../figures/cell.ts';
import { cellAt, type Column, type Figure, type Row } from '../figures/figure.ts';
import type { Sentence } from '../figures/sentence.ts';
import { numberText } from '../figures/wording.ts';
import { perinatalPeriods, periodOfRisk, periodsOfRisk, type FetoInfantCounts, type FetoInfantDeath, type PeriodOfRisk } from '../statistics/perinatal-periods.ts';
import type { Analysis, AnalysisContext } from './analysis.ts';
import { columnFor, conditionsFor, countedBy, sum } from './counts.ts';
import { filterWords } from './filter-words.ts';
import { limitColumns } from './limit-columns.ts';
import { ownGroups } from './lists.ts';
import { datasetNamed, datasetsOf, provenanceOf, sourceSentence } from './provenance.ts';
import { limitsFollow } from './share-cells.ts';
import type { PerinatalPeriodsSpec } from './spec.ts';
import { where } from './where-and-when.ts';

/** Stillbirths and infant deaths by birthweight and age in four periods of risk, and what each has in excess of a reference group. */
export const perinatalPeriodsAnalysis: Analysis<PerinatalPeriodsSpec> = {
  kind: 'perinatal-periods',
  needs: ({ deaths, births, fetal }) => [{ dataset: deaths, roles: ['deaths', 'birthweight', 'ageAtDeathDays'] }, { dataset: fetal, roles: ['fetalDeaths', 'birthweight'] }, { dataset: births, roles: ['liveBirths'] }],
  figure: perinatalPeriodsFigure,
  headline,
};

const wholeId = 'total';
const periodLabels: Readonly<Record<PeriodOfRisk, string>> = {
  'maternal health and prematurity': 'Maternal health and prematurity: all of 500 to 1,499 g',
  'maternal care': 'Maternal care: stillbirths of 1,500 g and over',
  'newborn care': 'Newborn care: deaths under 28 days, 1,500 g and over',
  'infant health': 'Infant health: deaths from 28 days, 1,500 g and over',
};

interface Tables {
  readonly deaths: Dataset;
  readonly births: Dataset;
  readonly fetal: Dataset;
}

interface Counted {
  readonly counts: FetoInfantCounts;
  /** Deaths that have no place on the map: under 500 g, or no birthweight or age. */
  readonly unplaced: number;
}

async function perinatalPeriodsFigure(spec: PerinatalPeriodsSpec, context: AnalysisContext): Promise<Figure> {
  const tables: Tables = { ...datasetsOf(spec, context), fetal: datasetNamed(spec.fetal, context) };
  const study = await countsOf(tables, spec.filters, context);
  const reference = await countsOf(tables, spec.reference.filters, context);
  const ofReference = perinatalPeriods({ study: reference.counts, reference: reference.counts, confidence: spec.confidence }).periods;
  const map = perinatalPeriods({ study: study.counts, reference: reference.counts, confidence: spec.confidence });
  const row = (period: PeriodOfRisk): Row => {
    const { deaths, rate, referenceRate, excessRate, excessDeaths } = map.periods[period];
    const cells: Readonly<Record<string, Cell>> = {
      deaths: exactNumber(deaths), 'reference-deaths': exactNumber(ofReference[period].deaths), rate: estimatedNumber(rate.value, rate.reason), lower: estimatedNumber(rate.lower, rate.reason), upper: estimatedNumber(rate.upper, rate.reason),
      reference: estimatedNumber(referenceRate.value, referenceRate.reason), excess: exactNumber(excessRate), 'excess-deaths': exactNumber(excessDeaths), births: exactNumber(map.denominator),
    };
    return { id: period, label: periodLabels[period], role: 'group', cells };
  };
  const rows = periodsOfRisk.map(row);
  const referenceRate = sum(periodsOfRisk.map((period) => map.periods[period].referenceRate.value ?? 0));
  const total: Row = {
    id: wholeId, label: 'All four', role: 'total',
    cells: {
      deaths: exactNumber(sum(periodsOfRisk.map((period) => map.periods[period].deaths))), 'reference-deaths': exactNumber(sum(periodsOfRisk.map((period) => ofReference[period].deaths))), rate: estimatedNumber(map.totalRate.value, map.totalRate.reason), lower: estimatedNumber(map.totalRate.lower, map.totalRate.reason), upper: estimatedNumber(map.totalRate.upper, map.totalRate.reason),
      reference: exactNumber(referenceRate), excess: exactNumber(map.totalExcessRate), 'excess-deaths': exactNumber((map.totalExcessRate * map.denominator) / 1000), births: exactNumber(map.denominator),
    },
  };
  return {
    id: spec.id,
    kind: spec.kind,
    words: {
      subtitle: `Perinatal periods of risk, against ${spec.reference.label}, ${await where(tables.deaths, spec.filters, context)}`,
      definition: `Stillbirths at 24 or more completed weeks and deaths under one year, of 500 g and over, by birthweight and age, from ${tables.fetal.source.fileName} and ${tables.deaths.source.fileName}.`,
      denominator: `Live births and stillbirths of 500 g and over together, the same for every period, so that rates add up. Live births of ${tables.births.source.fileName} are taken whole where their weight is not recorded.`,
      filters: spec.filters.map(filterWords),
      method: `Deaths per 1,000 live births and stillbirths; excess is the rate less that of ${spec.reference.label} (${spec.reference.filters.map(filterWords).join('; ') || 'everybody'}). ${numberText(spec.confidence * 100, 0)}% confidence intervals: exact Poisson limits for fewer than 10 deaths, Byar's method from 10. Source: CityMatCH, phase 1.`,
      source: sourceSentence([{ what: 'Deaths', dataset: tables.deaths }, { what: 'Stillbirths', dataset: tables.fetal }, { what: 'Live births', dataset: tables.births }]),
      notes: notes(map.caution, study),
    },
    rowHeading: 'Period of risk',
    columns: columns(spec),
    rows: [...rows, total],
    arithmetic: [...['deaths', 'reference-deaths'].map((column): Relation => ({ kind: 'sum', total: { row: wholeId, column }, parts: periodsOfRisk.map((period) => ({ row: period, column })) })), ...[...rows, total].flatMap(({ id }) => follows(id))],
    chart: { form: 'interval', mark: 'point', direction: 'down', rows: [...periodsOfRisk], value: 'rate', lower: 'lower', upper: 'upper', beside: ['deaths', 'excess-deaths'], scale: 'linear', axisTitle: 'Deaths per 1,000 live births and stillbirths', reference: null },
    provenance: provenanceOf(spec, [tables.deaths, tables.fetal, tables.births], context),
  };
}

/** An age that is not known has no place. */
interface Placed {
  readonly age: FetoInfantDeath['age'] | null;
  readonly birthweight: number | null;
  readonly count: number;
}

function ageOf(band: string | null): Placed['age'] {
  return band === null ? null : band.startsWith('Post-neonatal') ? 'postneonatal' : 'neonatal';
}

async function countsOf({ deaths, births, fetal }: Tables, filters: readonly Filter[], context: AnalysisContext): Promise<Counted> {
  const options = context.signal ? { signal: context.signal } : {};
  const ages = ownGroups(deaths, 'ageAtDeathDays', 'age-at-death-ons');
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const ofDeaths = await context.engine.query(crossCountQuery(deaths.table, [columnFor(deaths, 'birthweight'), columnFor(deaths, 'ageAtDeathDays')], countedBy(deaths, 'deaths'), conditionsFor(deaths, filters)), options);
  const ofFetal = await context.engine.query(countQuery(fetal.table, columnFor(fetal, 'birthweight'), countedBy(fetal, 'fetalDeaths'), conditionsFor(fetal, filters)), options);
  const liveBirths = await bornAlive(births, filters, context);
  const placed = [
    ...ofDeaths.rows.map(({ first, second, count }): Placed => ({ age: ageOf(ages.groupOf(text(second))), birthweight: birthweightGrams(text(first)), count: Number(count) })),
    ...ofFetal.rows.map(({ value, count }): Placed => ({ age: 'fetal', birthweight: birthweightGrams(text(value)), count: Number(count) })),
  ];
  const periodOf = ({ age, birthweight }: Placed) => age === null ? null : periodOfRisk({ age, birthweight, gestation: null }).period;
  const of = (age: FetoInfantDeath['age']) => {
    const own = placed.filter((each) => each.age === age && periodOf(each) !== null);
    const under1500 = sum(own.filter((each) => periodOf(each) === 'maternal health and prematurity').map(({ count }) => count));
    return { under1500, from1500: sum(own.map(({ count }) => count)) - under1500 };
  };
  return { counts: { liveBirths, fetal: of('fetal'), neonatal: of('neonatal'), postneonatal: of('postneonatal') }, unplaced: sum(placed.filter((each) => periodOf(each) === null).map(({ count }) => count)) };
}

/** Live births of 500 g and over where their weight is recorded, all of them where it is not. */
async function bornAlive(births: Dataset, filters: readonly Filter[], context: AnalysisContext): Promise<number> {
  const weight = births.roles.birthweight;
  const by = weight?.of === 'column' ? weight.column : (births.columns[0]?.name ?? '');
  const { rows } = await context.engine.query(countQuery(births.table, by, countedBy(births, 'liveBirths'), conditionsFor(births, filters)), context.signal ? { signal: context.signal } : {});
  const tooLight = (value: unknown) => weight !== undefined && typeof value === 'string' && (birthweightGrams(value) ?? Infinity) < 500;
  return sum(rows.filter(({ value }) => !tooLight(value)).map(({ count }) => Number(count)));
}

function notes(caution: string | null, { unplaced }: Counted): readonly Sentence[] {
  return [
    ['The periods point at where to look: maternal health and prematurity before and during pregnancy, maternal care around birth, newborn care in the first 28 days, infant health after that.'],
    ...(caution === null ? [] : [[caution]]),
    ...(unplaced === 0 ? [] : [['Some deaths are left out, being under 500 g, or without a birthweight or an age.']]),
  ];
}

function columns({ confidence, reference }: PerinatalPeriodsSpec): readonly Column[] {
  return [
    { id: 'deaths', label: 'Deaths', measure: 'count', decimals: 0, limitOf: null },
    { id: 'births', label: 'Live births and stillbirths', measure: 'denominator', decimals: 0, limitOf: null },
    { id: 'rate', label: 'Rate per 1,000', measure: 'rate', decimals: 2, limitOf: null },
    ...limitColumns('rate', 2, confidence),
    { id: 'reference-deaths', label: `Deaths of ${reference.label}`, measure: 'count', decimals: 0, limitOf: null },
    { id: 'reference', label: `Rate of ${reference.label}`, measure: 'rate', decimals: 2, limitOf: null },
    { id: 'excess', label: 'Excess rate', measure: 'rate', decimals: 2, limitOf: null },
    { id: 'excess-deaths', label: 'Excess deaths', measure: 'expected', decimals: 1, limitOf: null },
  ];
}

function follows(row: string): readonly Relation[] {
  const at = (column: string) => ({ row, column });
  return [
    { kind: 'derived', result: at('rate'), from: [at('deaths'), at('births')], formula: 'rate' },
    { kind: 'derived', result: at('reference'), from: [at('reference-deaths')], formula: 'rate' },
    { kind: 'derived', result: at('excess'), from: [at('rate'), at('reference')], formula: 'rate' },
    { kind: 'derived', result: at('excess-deaths'), from: [at('excess'), at('births')], formula: 'expected' },
    ...limitsFollow(row, 'rate'),
  ];
}

function headline(figure: ProtectedFigure): Sentence {
  const excess = (row: string) => {
    const cell = cellAt(figure, { row, column: 'excess' });
    return cell.kind === 'number' ? cell.value : -Infinity;
  };
  const [greatest] = figure.rows.filter(({ role, id }) => role === 'group' && excess(id) > 0).sort((one, other) => excess(other.id) - excess(one.id));
  if (greatest === undefined) return ['No period of risk shown is in excess of the reference'];
  return [`${greatest.label.replace(/:.*$/, '')} has the greatest excess shown: `, { cell: { row: greatest.id, column: 'excess' } }, ' per 1,000'];
}
