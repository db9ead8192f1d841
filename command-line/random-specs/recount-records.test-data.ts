import type { SpecOf } from '../../shared/analyses/spec.ts';
import { groupSql, scales, type PlainSql } from './plain-sql.test-data.ts';
import type { RandomSpec } from './random-spec.test-data.ts';
import { rateOf, sorted, sum, type Recounted, type Tables } from './recounted.test-data.ts';
import { prevalenceRatio, wilson } from './reference-statistics.test-data.ts';

type OfGroups = SpecOf<'distribution'> | (SpecOf<'proportion'>);

export async function groupsOf(spec: OfGroups, where: RandomSpec['where'], tables: Tables, ask: PlainSql): Promise<Recounted> {
  const { by, list } = spec.kind === 'distribution' ? spec : spec.share.of === 'groups' ? spec.share : { by: '', list: '' };
  const counts = await ask.byGroup(`select ${groupSql(by, list, 'year_of_death')} g, count(*) n from "${tables.deaths ?? ''}" where ${where.deaths} group by 1`);
  const births = spec.kind === 'distribution' && spec.births !== undefined ? await ask.byGroup(`select gestation_band g, sum(live_births) n from "${tables.bands ?? ''}" where ${where.births} group by 1`) : null;
  const all = sum([...counts.values()]);
  const allBorn = births === null ? 0 : sum([...births.values()]);
  const cells = (count: number, born: number | null, isWhole = false): Record<string, number | null> => {
    if (spec.kind === 'proportion') {
      const limits = isWhole || all === 0 ? { lower: null, upper: null } : wilson(count, all, spec.confidence);
      return { count, share: isWhole || all === 0 ? null : (100 * count) / all, ...limits };
    }
    return { count, share: all === 0 ? null : (100 * count) / all, ...(births === null ? {} : { births: born === 0 ? null : born, ...rateOf({ deaths: count, births: born === 0 ? null : born }, 1000, spec.confidence) }) };
  };
  const weeks = sorted(counts.keys()).map(Number);
  const names = list === 'completed-weeks' ? Array.from({ length: Math.max(...weeks) - Math.min(...weeks) + 1 }, (_, step) => String(Math.min(...weeks) + step)) : (scales[list]?.groups ?? sorted(counts.keys()));
  const rows: Recounted = new Map(names.map((name) => [name, cells(counts.get(name) ?? 0, births?.get(name) ?? 0)]));
  if ((counts.get(null) ?? 0) > 0) rows.set('not-known', cells(counts.get(null) ?? 0, 0));
  const wider = list === 'completed-weeks' ? { 'Preterm, under 37 weeks': names.filter((week) => Number(week) < 37), '37 weeks and over': names.filter((week) => Number(week) >= 37) } : (scales[list]?.wider ?? {});
  for (const [label, parts] of Object.entries(wider)) if (parts.length > 1 && parts.length < names.length) rows.set(label, cells(sum(parts.map((part) => counts.get(part) ?? 0)), sum(parts.map((part) => births?.get(part) ?? 0))));
  rows.set('total', cells(all, allBorn, true));
  if (spec.kind === 'distribution' && by === 'year' && names.length > 1) rows.set('average', { count: all / (Number(names.at(-1)) - Number(names[0]) + 1), share: null });
  return rows;
}

export async function answers(spec: SpecOf<'proportion'>, where: RandomSpec['where'], tables: Tables, ask: PlainSql): Promise<Recounted> {
  if (spec.share.of !== 'answers') throw new Error('Not of answers.');
  const questions = [...(spec.share.columns ?? []).map((column) => ({ id: column, columns: [column] })), ...spec.share.combinations.map(({ label, columns }) => ({ id: label, columns }))];
  const rows: Recounted = new Map();
  for (const { id, columns } of questions) {
    const [found] = await ask.rows(`select count(*) filter (where ${columns.map((column) => `${column} = 'Yes'`).join(' or ')}) y, count(*) filter (where ${columns.map((column) => `${column} = 'No'`).join(' and ')}) x, count(*) n from "${tables.deaths ?? ''}" where ${where.deaths}`);
    const [yes, no, every] = [Number(found?.y), Number(found?.x), Number(found?.n)];
    const share = yes + no === 0 ? { share: null, lower: null, upper: null } : { share: (100 * yes) / (yes + no), ...wilson(yes, yes + no, spec.confidence) };
    rows.set(id, { count: yes, no, answered: yes + no, neither: every - yes - no, ...share });
  }
  return rows;
}

export async function prevalences(spec: SpecOf<'prevalence-ratio'>, where: RandomSpec['where'], tables: Tables, ask: PlainSql): Promise<Recounted> {
  const rows: Recounted = new Map();
  for (const column of spec.columns ?? []) {
    const counts = new Map((await ask.rows(`select modifiable m, ${column} a, count(*) n from "${tables.deaths ?? ''}" where ${where.deaths} group by 1, 2`)).map(({ m, a, n }) => [`${String(m)} ${String(a)}`, Number(n)]));
    const [x1, y1, x2, y2] = ['Yes Yes', 'Yes No', 'No Yes', 'No No'].map((key) => counts.get(key) ?? 0) as [number, number, number, number];
    const { value, lower, upper } = prevalenceRatio(x1, x1 + y1, x2, x2 + y2, spec.confidence);
    const share = (yes: number, no: number) => (yes + no === 0 ? null : (100 * yes) / (yes + no));
    rows.set(column, { with: x1, without: y1, share: share(x1, y1), othersWith: x2, othersWithout: y2, othersShare: share(x2, y2), ratio: value, lower, upper });
  }
  return rows;
}

export async function crossed(spec: SpecOf<'cross-tabulation'>, where: RandomSpec['where'], tables: Tables, ask: PlainSql): Promise<Recounted> {
  const pairs = async (table: string, amount: string, filter: string, year: string) => (await ask.rows(`select coalesce(${groupSql(spec.rows.by, spec.rows.list, year)}, 'not-known') r, coalesce(${groupSql(spec.columns.by, spec.columns.list, year)}, 'not-known') c, ${amount} n from "${table}" where ${filter} group by 1, 2`)).map(({ r, c, n }) => ({ r: String(r), c: String(c), n: Number(n) }));
  const died = await pairs(tables.deaths ?? '', 'count(*)', where.deaths, 'year_of_death');
  const born = spec.births === undefined ? null : await pairs(tables.births ?? '', 'sum(live_births)', where.births, '"year"');
  const everything = [...died, ...(born ?? [])];
  const last = (names: readonly string[]) => [...names.filter((name) => name !== 'not-known'), ...names.filter((name) => name === 'not-known')];
  const [down, across] = [last(sorted(everything.map(({ r }) => r))), last(sorted(everything.map(({ c }) => c)))];
  const at = (of: typeof died, row: string | null, column: string | null) => sum(of.filter(({ r, c }) => (row === null || r === row) && (column === null || c === column)).map(({ n }) => n));
  return new Map([...down, null].map((row) => [row ?? 'total', Object.fromEntries([...across, null].flatMap((column, place) => {
    const name = column === null ? 'total' : String(place);
    const count = at(died, row, column);
    if (spec.show === 'counts') return [[`count-${name}`, count]];
    if (spec.show === 'shares') return [[`count-${name}`, count], [`share-${name}`, at(died, row, null) === 0 ? null : (100 * count) / at(died, row, null)]];
    const births = at(born ?? [], row, column) === 0 ? null : at(born ?? [], row, column);
    return [[`count-${name}`, count], [`births-${name}`, births], [`rate-${name}`, rateOf({ deaths: count, births }, 1000, spec.confidence).rate]];
  }))]));
}

export async function pathway(spec: SpecOf<'disproportionality'>, tables: Tables, ask: PlainSql): Promise<Recounted> {
  const columns = ['population_share', ...spec.stages.map((stage) => (stage.of === 'column' ? stage.column : ''))];
  const table = await ask.rows(`select ethnic_group g, ${columns.join(', ')} from "${tables.stages ?? ''}" order by 1`);
  const names = sorted(table.map(({ g }) => String(g)));
  const value = (column: string | undefined, name: string) => Number(table.find(({ g }) => g === name)?.[column ?? '']);
  return new Map(columns.map((column, order) => [order === 0 ? 'population' : `stage-${order - 1}`, Object.fromEntries(names.flatMap((name, place) => {
    const before = spec.show === 'stage-on-stage' ? columns[order - 1] : 'population_share';
    const relative = value(column, name) / value(before, name) / (value(column, spec.reference) / value(before, spec.reference));
    const measure = spec.show === 'composition' ? value(column, name) : order === 0 ? null : spec.show === 'representation' ? value(column, name) / value('population_share', name) : relative;
    return [[`value-${place}`, value(column, name)], [`measure-${place}`, measure]] as const;
  }))]));
}
