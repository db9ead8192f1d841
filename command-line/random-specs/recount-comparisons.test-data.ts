import type { SpecOf } from '../../shared/analyses/spec.ts';
import { groupSql, type PlainSql } from './plain-sql.test-data.ts';
import type { RandomSpec } from './random-spec.test-data.ts';
import { rateOf, sorted, sum, type Group, type Recounted, type Tables } from './recounted.test-data.ts';
import { byar, chanceLimits, countLimits, rateRatio, slope, zOf, type Valued } from './reference-statistics.test-data.ts';

type Comparison = SpecOf<'rate'> | SpecOf<'observed-expected'> | SpecOf<'inequality'> | SpecOf<'funnel'> | SpecOf<'control-chart'>;

interface Sides {
  readonly groups: ReadonlyMap<string, Group>;
  readonly apart: Group;
}

const ages: Readonly<Record<string, string>> = { neonatal: 'age_days < 28', 'early-neonatal': 'age_days < 7', 'post-neonatal': 'age_days >= 28 and age_days < 365', perinatal: 'age_days < 7' };

export async function sides(spec: Comparison, where: RandomSpec['where'], tables: Tables, ask: PlainSql): Promise<Sides> {
  const by = 'by' in spec ? spec.by : 'year';
  const list = 'grouping' in spec ? spec.grouping : 'as-recorded';
  const outcome = spec.kind === 'rate' ? (spec.outcome ?? 'infant') : 'infant';
  const none = new Map<string | null, number>();
  const died = outcome === 'stillbirth' ? none : await ask.byGroup(`select ${groupSql(by, list, 'year_of_death', true)} g, count(*) n from "${tables.deaths ?? ''}" where ${where.deaths} and ${ages[outcome] ?? 'true'} group by 1`);
  const born = await ask.byGroup(`select ${groupSql(by, list, '"year"', true)} g, sum(live_births) n from "${tables.births ?? ''}" where ${where.births} group by 1`);
  const still = outcome === 'stillbirth' || outcome === 'perinatal' ? await ask.byGroup(`select ${groupSql(by, list, 'year_of_birth', true)} g, count(*) n from "${tables.fetal ?? ''}" where ${where.fetal} group by 1`) : none;
  const groups = new Map(sorted([...died.keys(), ...born.keys(), ...still.keys()]).map((name): [string, Group] => {
    const live = born.get(name) ?? 0;
    return [name, { deaths: (died.get(name) ?? 0) + (still.get(name) ?? 0), births: live === 0 ? null : live + (still.get(name) ?? 0) }];
  }));
  const [deadApart, bornApart, stillApart] = [died, born, still].map((counts) => counts.get(null) ?? 0);
  return { groups, apart: { deaths: (deadApart ?? 0) + (stillApart ?? 0), births: (bornApart ?? 0) + (stillApart ?? 0) } };
}

export function comparisonOf(spec: Comparison, { groups, apart }: Sides): Recounted {
  const rows: Recounted = new Map();
  const rated = [...groups].flatMap(([id, { deaths, births }]) => (births === null ? [] : [{ id, deaths, births }]));
  const total = { deaths: sum(rated.map(({ deaths }) => deaths)), births: sum(rated.map(({ births }) => births)) };
  const average = total.deaths / total.births;
  // Of all deaths, the unknown among them: none of the unknown in the group, or all.
  const bounds = ({ deaths, births }: Group): Record<string, number | null> => {
    if (apart.deaths === 0) return {};
    const share = births === null ? null : ((total.deaths + apart.deaths) * births) / total.births;
    return { 'none-in': share === null ? null : deaths / share, 'all-in': share === null ? null : (deaths + apart.deaths) / share };
  };
  const own = (group: Group): Record<string, number | null> => {
    switch (spec.kind) {
      case 'rate':
        return { ...group, ...rateOf(group, spec.multiplier, spec.confidence) };
      case 'observed-expected':
        return { ...group, ...ofExpected(group, total, spec.confidence), ...bounds(group) };
      case 'inequality':
        return { ...group, ...rateOf(group, spec.multiplier, spec.confidence), ...asRatio(group.births === null || group === groups.get(rated.at(-1)?.id ?? '') ? null : rateRatio(group.deaths, group.births, rated.at(-1)?.deaths ?? 0, rated.at(-1)?.births ?? 0, spec.confidence)) };
      case 'funnel': {
        const { births } = group;
        const limits = (level: number) => (births === null ? { lower: null, upper: null } : chanceLimits(average * births, level));
        const scaled = (limit: number | null) => (limit === null || births === null ? null : (limit / births) * spec.multiplier);
        return { ...group, ...rateOf(group, spec.multiplier, spec.confidence), 'lower-95': scaled(limits(0.95).lower), 'upper-95': scaled(limits(0.95).upper), 'lower-998': scaled(limits(0.998).lower), 'upper-998': scaled(limits(0.998).upper) };
      }
      case 'control-chart': {
        const reach = 3 * Math.sqrt(average / (group.births ?? 1));
        return { ...group, rate: (group.deaths / (group.births ?? 1)) * spec.multiplier, centre: average * spec.multiplier, lower: Math.max(0, average - reach) * spec.multiplier, upper: (average + reach) * spec.multiplier };
      }
    }
  };
  for (const [id, group] of groups) if (spec.kind !== 'control-chart' || group.births !== null) rows.set(id, own(group));
  const blank = Object.fromEntries(Object.keys(own(total)).map((column) => [column, null]));
  if (spec.kind !== 'control-chart' && apart.deaths + (apart.births ?? 0) > 0) rows.set('in-no-group', { ...blank, ...apart });
  rows.set('total', { ...blank, ...(spec.kind === 'observed-expected' ? { ...total, expected: total.deaths } : spec.kind === 'control-chart' ? { ...total, rate: average * spec.multiplier, centre: average * spec.multiplier } : { ...total, ...rateOf(total, spec.multiplier, spec.confidence) }) });
  if (spec.kind === 'rate' && spec.rolling !== undefined) {
    for (const [place, { id }] of rated.entries()) {
      const run = rated.slice(place, place + spec.rolling);
      const last = run.at(-1)?.id ?? '';
      if (run.length < spec.rolling || Number(last) - Number(id) !== spec.rolling - 1) continue;
      const pooled = { deaths: sum(run.map(({ deaths }) => deaths)), births: sum(run.map(({ births }) => births)) };
      rows.set(`${id} to ${last}`, { ...pooled, ...rateOf(pooled, spec.multiplier, spec.confidence) });
    }
  }
  if (spec.kind === 'control-chart' && spec.chart === 'cusum') return summedYears(rated, total);
  if (spec.kind === 'inequality') addGradient(rows, rated, spec);
  return rows;
}

/** Tuned to 1.5 times the rate of all, signalling at a log-likelihood ratio of 2. */
function summedYears(rated: readonly { readonly id: string; readonly deaths: number; readonly births: number }[], total: { readonly deaths: number; readonly births: number }): Recounted {
  let ratio = 0;
  const lines = { zero: 0, threshold: 2 / Math.log(1.5) };
  const rows: Recounted = new Map();
  for (const { id, deaths, births } of rated) {
    const expected = (total.deaths * births) / total.births;
    ratio = Math.max(0, ratio + Math.log(1.5) * deaths - 0.5 * expected);
    rows.set(id, { deaths, births, expected, sum: ratio / Math.log(1.5), ...lines });
  }
  return rows.set('total', { ...total, expected: total.deaths, sum: null, zero: null, threshold: null });
}

function ofExpected({ deaths, births }: Group, total: { readonly deaths: number; readonly births: number }, confidence: number): Record<string, number | null> {
  if (births === null) return { expected: null, ratio: null, lower: null, upper: null, ceiling: null };
  const expected = (total.deaths * births) / total.births;
  const ceiling = total.births / births;
  if (expected === 0) return { expected, ratio: null, lower: null, upper: null, ceiling };
  const { lower, upper } = countLimits(deaths, confidence);
  return { expected, ratio: deaths / expected, lower: lower / expected, upper: upper / expected, ceiling };
}

function asRatio(ratio: Valued | null): Record<string, number | null> {
  return { ratio: ratio?.value ?? null, 'ratio-lower': ratio?.lower ?? null, 'ratio-upper': ratio?.upper ?? null };
}

function addGradient(rows: Recounted, rated: readonly { readonly deaths: number; readonly births: number }[], { multiplier, confidence }: SpecOf<'inequality'>): void {
  const [most, least] = [rated[0], rated.at(-1)];
  if (!most || !least) return;
  const gap = most.deaths / most.births - least.deaths / least.births;
  const reach = (zOf.get(confidence) ?? 0) * Math.sqrt(most.deaths / most.births ** 2 + least.deaths / least.births ** 2);
  const none = { deaths: null, births: null };
  rows.set('ends', { ...none, rate: gap * multiplier, lower: (gap - reach) * multiplier, upper: (gap + reach) * multiplier, ...asRatio(rateRatio(most.deaths, most.births, least.deaths, least.births, confidence)) });
  const { difference, ratio } = slope(rated.map(({ deaths, births }) => ({ events: deaths, births })), multiplier, confidence);
  rows.set('slope', { ...none, rate: difference.value, lower: difference.lower, upper: difference.upper, ...asRatio(ratio) });
}

export async function standardised({ groups, over, method, multiplier, confidence }: SpecOf<'standardised-rate'>, where: RandomSpec['where'], tables: Tables, ask: PlainSql): Promise<Recounted> {
  const counted = async (table: string, amount: string, filter: string, year: string) => {
    const found = await ask.rows(`select ${groupSql(groups.by, groups.list, year)} g, ${groupSql(over.by, over.list, year)} b, ${amount} n from "${table}" where ${filter} group by 1, 2`);
    return found.flatMap(({ g, b, n }) => (typeof g === 'string' && typeof b === 'string' ? [{ g, b, n: Number(n) }] : []));
  };
  const died = await counted(tables.deaths ?? '', 'count(*)', where.deaths, 'year_of_death');
  const born = await counted(tables.births ?? '', 'sum(live_births)', where.births, '"year"');
  const bands = sorted(born.filter(({ n }) => n > 0).map(({ b }) => b));
  const at = (rows: typeof died, group: string | null, band: string) => sum(rows.filter(({ g, b }) => (group === null || g === group) && b === band).map(({ n }) => n));
  const rowOf = (group: string | null) => {
    const strata = bands.map((band) => ({ o: at(died, group, band), n: at(born, group, band), allO: at(died, null, band), allN: at(born, null, band) }));
    const [deaths, births] = [sum(strata.map(({ o }) => o)), sum(strata.map(({ n }) => n))];
    const crude = births === 0 ? null : (deaths / births) * multiplier;
    if (method === 'indirect') {
      const expected = sum(strata.map(({ n, allO, allN }) => (n * allO) / allN));
      const limits = countLimits(deaths, confidence);
      return { deaths, births, crude, standardised: expected === 0 ? null : deaths / expected, lower: expected === 0 ? null : limits.lower / expected, upper: expected === 0 ? null : limits.upper / expected };
    }
    if (deaths < 10 || strata.some(({ n }) => n === 0)) return { deaths, births, crude, standardised: null, lower: null, upper: null };
    const weights = sum(strata.map(({ allN }) => allN));
    const value = sum(strata.map(({ o, n, allN }) => (allN * o) / n)) / weights;
    const variance = sum(strata.map(({ o, n, allN }) => o * (allN / n) ** 2)) / weights ** 2;
    const limit = (side: 'lower' | 'upper') => (value + Math.sqrt(variance / deaths) * (byar(deaths, confidence)[side] - deaths)) * multiplier;
    return { deaths, births, crude, standardised: value * multiplier, lower: limit('lower'), upper: limit('upper') };
  };
  return new Map([...sorted([...died, ...born].map(({ g }) => g)).map((group) => [group, rowOf(group)] as const), ['total', rowOf(null)] as const]);
}
