import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computedRows, contextOf, openImporter, readBirths, readDeaths } from '../../command-line/example.test-data.ts';
import type { Importer } from '../dataset/read-file.ts';
import { runOwnSql } from '../engine/own-sql/own-query.ts';
import type { AnalysisContext } from './analysis.ts';
import { makeFigure } from './index.ts';
import { figureOfQuery } from './query.ts';

describe('a result of the analyst’s own SQL', () => {
  let importer: Importer;
  let context: AnalysisContext;

  beforeAll(async () => {
    importer = await openImporter();
    context = contextOf(importer, [await readDeaths(importer), await readBirths(importer)]);
  });
  afterAll(async () => { await importer.engine.close(); });

  async function figureOf(sql: string, groups: readonly string[], count = 'n') {
    const tables = context.datasets.map(({ name, table, columns }) => ({ name, table, columns: columns.map((column) => column.name) }));
    const { rows, isCut } = await runOwnSql(importer.engine, sql, tables);
    return figureOfQuery({ id: 'sql-1', sql, rows, isCut, groups, count }, context);
  }

  it('becomes a figure whose counts the workbench made itself, under the same filters', async () => {
    const spec = await figureOf(`select ethnic_group, count(*) as n from deaths where year_of_death >= 2016 and borough = 'Lambeth' group by ethnic_group`, ['ethnic_group']);
    expect(spec).toEqual({ kind: 'distribution', id: 'sql-1', records: 'deaths', counting: 'deaths', by: 'ethnicGroup', list: 'as-recorded', confidence: 0.95, filters: [{ dimension: 'year', from: 2016, to: 9999 }, { dimension: 'area', oneOf: ['Lambeth'] }] });
    const own = await runOwnSql(importer.engine, `select count(*) as n from deaths where year_of_death between 2016 and 2019 and borough in ('Lambeth')`, [{ name: 'deaths', table: context.datasets[0]?.table ?? '', columns: ['year_of_death', 'borough'] }]);
    expect(computedRows(await makeFigure(spec, context)).at(-1)).toBe(`All | ${String(own.rows[0]?.n)} | 100.0`);
  });

  it('becomes a figure of births, which are summed, and of two columns of groups', async () => {
    expect(await figureOf('select b.year, sum(b.live_births) as n from births b group by 1', ['year'])).toMatchObject({ kind: 'distribution', counting: 'liveBirths', by: 'year' });
    expect(await figureOf('select borough, imd2019_quintile, count(*) as n from deaths group by all', ['borough', 'imd2019_quintile'])).toMatchObject({ kind: 'cross-tabulation', rows: { by: 'area' }, columns: { by: 'deprivationQuintile' } });
  });

  it.each([
    ['select borough, count(*) + 1 as n from deaths group by 1', ['borough'], /counts otherwise.*In “/u],
    ['select borough, count(*) as n from deaths group by 1 having count(*) > 99', ['borough'], /leaves out/u],
    ['select upper(borough) as area, count(*) as n from deaths group by 1', ['area'], /worked out/u],
    ['select d.borough, count(*) as n from deaths d join births b on true group by 1', ['borough'], /several tables/u],
    ['select d.borough, count(*) as n from deaths d, births b group by 1', ['borough'], /several tables/u],
    ['select borough, count(*) as n from deaths where gestation_weeks > 30 group by 1', ['borough'], /by size/u],
    ['select borough, count(*) as n from deaths where imd2019_quintile = 1 or year_of_death = 2014 group by 1', ['borough'], /none that the workbench has as a filter/u],
    ['select borough, count(*) as n from deaths where not borough = \'Lambeth\' group by 1', ['borough'], /none that the workbench has as a filter/u],
    ['with d as (select * from deaths) select borough, count(*) as n from d group by 1', ['borough'], /WITH/u],
    ['select borough, n from (select borough, count(*) as n from deaths group by 1)', ['borough'], /in brackets/u],
    ['select borough, count(*) as n from deaths where year_of_death in (2014, 2016) group by 1', ['borough'], /do not follow/u],
    ['select borough, count(*) as n from deaths group by 1', ['borough', 'borough'], /the same/u],
    ['select borough, count(*) as n from deaths group by 1', [], /Choose one or two/u],
  ])('cannot leave, and says why: %s', async (sql, groups, why) => {
    await expect(figureOf(sql, groups)).rejects.toThrow(why);
  });
});
