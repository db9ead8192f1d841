import { describe, expect, it } from 'vitest';
import type { ColumnSample } from './column-sample.ts';
import { proposeClassification } from './propose-classification.ts';
import { proposeRolesByValues, rolesOf } from './propose-roles-by-values.ts';

const sample = (column: string, ...texts: readonly string[]): ColumnSample => {
  const different = [...new Set(texts)];
  return { column, values: different.map((text) => ({ text, cells: texts.filter((other) => other === text).length, mark: /^(\[?[cxz]\]?|\*|:|<\d)$/.test(text) })), filled: texts.length, different: different.length };
};
const proposed = (...samples: readonly ColumnSample[]) => proposeRolesByValues(samples).map(({ role, column, confidence }) => [role, column, confidence]);

describe('roles proposed from headings and values', () => {
  it('are sure where both agree', () => {
    expect(proposed(sample('Year of review', '2019', '2020'), sample('Gestation at delivery (weeks)', '39', '23+4'), sample('BirthWeight', '3450', '545'))).toEqual([
      ['gestation', 'Gestation at delivery (weeks)', 'sure'], ['birthweight', 'BirthWeight', 'sure'], ['year', 'Year of review', 'sure'],
    ]);
  });

  it('are not believed where the values say otherwise', () => {
    expect(proposed(sample('year', 'one', 'two', 'three'), sample('deaths', 'yes', 'no', 'no'))).toEqual([]);
  });

  it('say how many cells fit, and name no value', () => {
    const [proposal] = proposeRolesByValues([sample('ethnicity', 'Indian', 'Indian', 'Indian', 'Pakistani', 'Pakistani', 'Cornish')]);
    expect(proposal).toMatchObject({ role: 'ethnicGroup', confidence: 'likely', reason: 'The heading says so, and 5 of 6 cells looked at are known ethnic groups or codes.' });
  });

  it('count a mark against no number, and as a value of words', () => {
    expect(proposed(sample('live_births', '[x]', '[x]', '[x]', '3844'))).toEqual([['liveBirths', 'live_births', 'sure']]);
    expect(proposed(sample('ethnic category', 'c', 'z', 'x', 'A'))).toEqual([['ethnicGroup', 'ethnic category', 'sure']]);
  });

  it('come from values alone where they are plain', () => {
    expect(proposed(sample('col7', 'E01003188', 'E01003188', 'E01004052'), sample('group', 'Black African', 'Indian', 'White British', 'Indian', 'Indian', 'White British'))).toEqual([
      ['smallArea', 'col7', 'sure'], ['ethnicGroup', 'group', 'likely'],
    ]);
  });

  it('take yes-or-no columns for factors only in a table of single deaths', () => {
    const answers = [sample('smoking', 'Yes', 'No', 'No'), sample('housing', 'No', 'No', 'Yes')];
    expect(proposed(...answers)).toEqual([]);
    expect(rolesOf(proposeRolesByValues([sample('age_days', '0', '0', '3'), ...answers]))).toEqual({
      ageAtDeathDays: { of: 'column', column: 'age_days' }, deaths: { of: 'rows' }, factors: { of: 'columns', columns: ['smoking', 'housing'] },
    });
  });

  it('tell the clock of a year from its heading', () => {
    expect(['year_of_death', 'Registration year', 'Year of panel', 'notification year', 'year'].map((heading) => proposeRolesByValues([sample(heading, '2019', '2020')])[0]?.clock)).toEqual(['death', 'registration', 'review', 'notification', null]);
  });

  it('know the joined headings of a printed table, and leave its populations in thousands alone', () => {
    expect(proposed(sample('Area of usual residence', 'Lambeth', 'Southwark'), sample('Populations > Number (thousands) > All ages > Persons', '318.2', '302.5'), sample('Deaths (numbers) > Infant (under 1 year)', '17', '15'), sample('Live Births > Numbers > All > Total', '4,528', '4,647'), sample('Rates > Infant', '3.8', ':'))).toEqual([
      ['area', 'Area of usual residence', 'sure'], ['liveBirths', 'Live Births > Numbers > All > Total', 'sure'], ['deaths', 'Deaths (numbers) > Infant (under 1 year)', 'sure'],
    ]);
  });

  it('never take a financial year for a calendar year', () => {
    expect(proposed(sample('time_period', '2019/20', '2020-21', '202122'))).toEqual([['financialYear', 'time_period', 'sure']]);
    expect(proposed(sample('time_period', '2019', '2020'))).toEqual([['year', 'time_period', 'sure']]);
  });

  it('prefer the name of an area to its code', () => {
    expect(rolesOf(proposeRolesByValues([sample('area_code', 'E09000022', 'E09000028'), sample('area_name', 'Lambeth', 'Southwark')]))).toEqual({ area: { of: 'column', column: 'area_name' } });
  });
});

describe('classifications proposed', () => {
  const classified = (role: Parameters<typeof proposeClassification>[0], column: ColumnSample) => {
    const proposal = proposeClassification(role, column);
    return proposal && [proposal.classification.id, proposal.confidence];
  };

  it.each([
    [['A', 'H', 'N', 'Z', '99'], 'ethnic-nhs-2001', 'sure'],
    [['White', 'Black', 'Asian', 'Mixed', 'Other', 'Not stated'], 'ethnic-broad-2011', 'likely'],
    [['White: Roma', 'White: Irish', 'Indian'], 'ethnic-census-2021', 'sure'],
    [['Gypsy or Irish Traveller', 'Indian', 'Arab'], 'ethnic-census-2011', 'sure'],
    [['Gypsy / Roma', 'Traveller of Irish heritage', 'Chinese'], 'ethnic-school-census', 'sure'],
    [['Indian', 'Pakistani', 'Black African', 'White British'], 'ethnic-census-2001', 'likely'],
  ])('are the list that %j are of', (values, id, confidence) => {
    expect(classified('ethnicGroup', sample('ethnicity', ...values))).toEqual([id, confidence]);
  });

  it('name the release and the direction of deprivation, or say that nothing does', () => {
    expect(classified('deprivationQuintile', sample('imd2019_quintile', '1', '2'))).toEqual(['imd-2019-quintile', 'likely']);
    expect(classified('deprivationQuintile', sample('Quintile', '1 (least deprived)', '5 (most deprived)'))).toEqual(['imd-quintile-1-least', 'sure']);
    expect(classified('deprivationDecile', sample('IMD_decile', '1', '10'))).toEqual(['imd-quintile-from-decile', 'guess']);
  });

  it('tell from which day ages are counted', () => {
    expect(classified('ageAtDeathDays', sample('age', '0', '5'))).toEqual(['age-at-death-ons', 'likely']);
    expect(classified('ageAtDeathDays', sample('age', '1', '5'))).toEqual(['age-at-death-ons-from-1', 'guess']);
    expect(classified('ageAtDeathDays', sample('age', '0', '2000'))).toEqual(['age-at-death-children', 'likely']);
  });
});
