import type { Spec } from '../../shared/analyses/spec.ts';
import type { Seeded } from '../fuzz/seeded.ts';

/** A random spec, with the same filters as plain SQL on each of the tables. */
export interface RandomSpec {
  readonly spec: Spec;
  readonly where: Readonly<Record<'deaths' | 'births' | 'fetal', string>>;
}

const quintiles = ['1', '2', '3', '4', '5'];
const groups = ['African', 'Caribbean', 'English / Welsh / Scottish / Northern Irish / British', 'Any other White background', 'Pakistani', 'White and Black African', 'Bangladeshi', 'Indian', 'Arab', 'Chinese'];

type Filters = Spec['filters'];

interface Filtered {
  readonly filters: Filters;
  readonly where: RandomSpec['where'];
}

const quoted = (values: readonly string[]) => values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
const some = (random: Seeded, values: readonly string[]): readonly string[] => {
  const kept = values.filter(() => random.below(3) > 0);
  return kept.length === 0 ? values.slice(0, 1) : kept;
};

/** None, one or several filters; those on the record alone only where no other table has to answer them. */
function randomFilters(random: Seeded, alone: boolean): Filtered {
  const chosen: { readonly filter: Filters[number]; readonly sql: (year: string) => string }[] = [];
  if (random.below(3) === 0) {
    const [from, length] = [2014 + random.below(3), 2 + random.below(3)];
    chosen.push({ filter: { dimension: 'year', from, to: from + length }, sql: (year) => `${year} >= ${from} and ${year} <= ${from + length}` });
  }
  if (random.below(4) === 0) {
    const area = random.oneOf(['Lambeth', 'Southwark']);
    chosen.push({ filter: { dimension: 'area', oneOf: [area] }, sql: () => `borough = '${area}'` });
  }
  if (random.below(4) === 0) {
    const kept = some(random, quintiles);
    chosen.push({ filter: { dimension: 'deprivationQuintile', oneOf: kept }, sql: () => `imd2019_quintile in (${kept.join(', ')})` });
  }
  if (random.below(4) === 0) {
    const kept = some(random, groups);
    chosen.push({ filter: { dimension: 'ethnicGroup', oneOf: kept }, sql: () => `ethnic_group in (${quoted(kept)})` });
  }
  if (alone && random.below(4) === 0) chosen.push({ filter: { dimension: 'sex', oneOf: ['Female'] }, sql: () => "sex = 'Female'" });
  if (alone && random.below(4) === 0) {
    const columns = random.oneOf<readonly string[]>([['smoking'], ['smoking', 'unsafe_sleep'], ['insecure_housing', 'domestic_violence']]);
    const match = random.oneOf(['any', 'every'] as const);
    chosen.push({ filter: { dimension: 'factors', columns, match, oneOf: ['yes'] }, sql: () => `(${columns.map((column) => `${column} = 'Yes'`).join(match === 'any' ? ' or ' : ' and ')})` });
  }
  const where = (year: string) => ['true', ...chosen.map(({ sql }) => `(${sql(year)})`)].join(' and ');
  return { filters: chosen.map(({ filter }) => filter), where: { deaths: where('year_of_death'), births: where('"year"'), fetal: where('year_of_birth') } };
}

const yesOrNo = { yes: { label: 'Present', values: ['yes'] }, no: { label: 'Absent', values: ['no'] } };
const factors = ['smoking', 'unsafe_sleep', 'substance_misuse', 'parental_mental_health', 'insecure_housing', 'domestic_violence', 'safeguarding_issues', 'growth_restricted'];
const twoTableKinds = ['rate', 'observed-expected', 'inequality', 'funnel', 'control-chart', 'standardised-rate'] as const;
const oneTableKinds = ['distribution', 'proportion', 'prevalence-ratio', 'cross-tabulation'] as const;
const kinds = [...twoTableKinds, ...oneTableKinds, 'rate', 'distribution', 'observed-expected', 'cross-tabulation', 'disproportionality'] as const;

/** The spec of a place in a run: the same of the same seed. Kinds take turns, so that none is left out. */
export function randomSpec(random: Seeded, place: number): RandomSpec {
  const kind = kinds[place % kinds.length] ?? 'rate';
  if (kind === 'disproportionality') return pathway(random);
  const isAlone = oneTableKinds.some((one) => one === kind);
  const withBirths = isAlone && random.below(3) === 0;
  const { filters, where } = randomFilters(random, isAlone && !withBirths);
  const common = { id: `random-${place}`, filters, confidence: random.oneOf([0.95, 0.95, 0.9, 0.99]) };
  const twoTables = { ...common, deaths: 'deaths', births: 'births' };
  const multiplier = random.oneOf([1000, 1000, 100, 100_000]);
  const by = random.oneOf(['area', 'ethnicGroup', 'deprivationQuintile']);
  const ethnic = random.oneOf(['as-recorded', 'ethnic-broad-2011', 'ethnic-lambeth-2021']);
  const grouping = by === 'ethnicGroup' ? ethnic : 'as-recorded';
  switch (kind) {
    case 'rate':
      return { spec: randomRate(random, twoTables, by, grouping, multiplier), where };
    case 'observed-expected':
      return { spec: { kind, ...twoTables, by, grouping }, where };
    case 'inequality':
      return { spec: { kind, ...twoTables, by: 'deprivationQuintile', multiplier }, where };
    case 'funnel':
      return { spec: { kind, ...twoTables, by, multiplier }, where };
    case 'control-chart':
      return { spec: { kind, ...twoTables, chart: random.oneOf(['u', 'cusum']), multiplier }, where };
    case 'standardised-rate': {
      const [group, over] = random.oneOf<readonly ['area' | 'ethnicGroup' | 'deprivationQuintile', 'year' | 'deprivationQuintile']>([['area', 'year'], ['area', 'deprivationQuintile'], ['ethnicGroup', 'deprivationQuintile'], ['deprivationQuintile', 'year']]);
      return { spec: { kind, ...twoTables, groups: { by: group, list: group === 'ethnicGroup' ? 'ethnic-broad-2011' : 'as-recorded' }, over: { by: over, list: 'as-recorded' }, method: random.oneOf(['direct', 'indirect']), multiplier }, where };
    }
    case 'distribution':
      return { spec: randomDistribution(random, { ...common, records: 'deaths' }, withBirths), where };
    case 'proportion': {
      const asked = { subject: 'Factors', columns: some(random, factors), combinations: random.below(2) === 0 ? [] : [{ label: 'Any of sleep and smoking', columns: ['unsafe_sleep', 'smoking'] }], answers: yesOrNo };
      const [group, list] = random.oneOf<Sorted>(sorted);
      return { spec: { kind, ...common, records: 'deaths', counting: 'deaths', share: random.below(2) === 0 ? { of: 'answers', ...asked } : { of: 'groups', by: group, list } }, where };
    }
    case 'prevalence-ratio':
      return {
        spec: {
          kind, ...common, records: 'deaths', counting: 'deaths', subject: 'Factors', columns: some(random, factors), combinations: [], answers: yesOrNo,
          outcome: { by: 'modifiability', list: 'modifiability-three', among: { group: 'Modifiable factors identified', label: 'Modifiable' }, against: { group: 'No modifiable factors identified', label: 'Not modifiable' } },
        },
        where,
      };
    case 'cross-tabulation': {
      const rows = random.oneOf<{ readonly by: 'ethnicGroup' | 'area'; readonly list: string }>([{ by: 'ethnicGroup', list: 'ethnic-broad-2011' }, { by: 'ethnicGroup', list: 'ethnic-lambeth-2021' }, { by: 'area', list: 'as-recorded' }]);
      const columns = { by: random.oneOf(['deprivationQuintile', 'year']), list: 'as-recorded' };
      return { spec: { kind, ...common, records: 'deaths', counting: 'deaths', rows, columns, ...(withBirths ? { show: 'rates', births: 'births' } : { show: random.oneOf(['counts', 'shares']) }) }, where };
    }
  }
}

type Sorted = readonly [by: Extract<Spec, { kind: 'distribution' }>['by'], list: string];

/** Breakdowns of the records of deaths, each with a list that sorts it. */
const sorted: readonly [Sorted, ...Sorted[]] = [
  ['sex', 'as-recorded'], ['area', 'as-recorded'], ['causeCategory', 'as-recorded'], ['ethnicGroup', 'ethnic-broad-2011'], ['ethnicGroup', 'ethnic-lambeth-2021'], ['deprivationQuintile', 'as-recorded'],
  ['ageAtDeathDays', 'age-at-death-report'], ['ageAtDeathDays', 'age-at-death-ons'], ['gestation', 'gestation-weeks'], ['year', 'as-recorded'],
];

function randomRate(random: Seeded, twoTables: Pick<Extract<Spec, { kind: 'rate' }>, 'id' | 'filters' | 'confidence' | 'deaths' | 'births'>, by: 'area' | 'ethnicGroup' | 'deprivationQuintile', grouping: 'as-recorded' | 'ethnic-broad-2011' | 'ethnic-lambeth-2021', multiplier: number): Spec {
  const outcome = random.oneOf(['infant', 'infant', 'neonatal', 'early-neonatal', 'post-neonatal', 'stillbirth', 'perinatal']);
  const withFetal = outcome === 'stillbirth' || outcome === 'perinatal';
  const common = { kind: 'rate', ...twoTables, multiplier, outcome, ...(withFetal ? { fetal: 'fetal' } : {}) } as const;
  if (random.below(2) === 0) return { ...common, by, grouping: withFetal ? 'as-recorded' : grouping, ...(random.below(3) === 0 ? { benchmark: 'total' as const } : {}) };
  return { ...common, by: 'year', grouping: 'as-recorded', ...(random.below(2) === 0 ? { rolling: 3 as const } : {}) };
}

function randomDistribution(random: Seeded, common: Pick<Extract<Spec, { kind: 'distribution' }>, 'id' | 'filters' | 'confidence' | 'records'>, withBirths: boolean): Spec {
  const whole = { kind: 'distribution', ...common, counting: 'deaths' } as const;
  if (withBirths) return { ...whole, by: 'gestation', list: 'gestation-weeks', births: 'bands' };
  const [by, list] = random.oneOf<Sorted>(sorted);
  return random.below(5) === 0 ? { ...whole, by: 'gestation', list: 'completed-weeks' } : { ...whole, by, list };
}

const stages = ['referrals', 'child_and_family_assessments', 'section_47_enquiries', 'child_in_need_plans', 'child_protection_plans', 'children_looked_after'];

function pathway(random: Seeded): RandomSpec {
  const spec: Spec = {
    kind: 'disproportionality', id: 'pathway', records: 'stages', filters: [], confidence: 0.95, by: 'ethnicGroup', list: 'as-recorded', population: { column: 'population_share', label: 'Population' },
    stages: stages.slice(random.below(3)).map((column) => ({ of: 'column', column, label: column, kind: 'flow' })), values: 'shares', reference: random.oneOf(['White', 'Black', 'Mixed']), multiplier: 10_000,
    show: random.oneOf(['composition', 'representation', 'relative-rate', 'stage-on-stage']),
  };
  return { spec, where: { deaths: 'true', births: 'true', fetal: 'true' } };
}
