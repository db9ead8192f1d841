import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFigure } from '../shared/analyses/index.ts';
import type { AnalysisContext } from '../shared/analyses/analysis.ts';
import type { Spec } from '../shared/analyses/spec.ts';
import type { Filter } from '../shared/dataset/filter.ts';
import type { Importer } from '../shared/dataset/read-file.ts';
import { readCsv } from '../samples/make/csv.ts';
import { contextOf, openImporter, readBirths, readDeaths, readSample } from './example.test-data.ts';

const published = readCsv(readFileSync(new URL('../samples/lambeth-published-numbers-2020-21.csv', import.meta.url), 'utf8')).map((row) => ({ id: row.id ?? '', value: row.published_value ?? '' }));

interface Asked {
  readonly spec: Spec;
  readonly row: string;
  readonly column: string;
}

/** What the example's records give for a printed number, and whether the two agree: one that cannot is said why. */
type Verdict = { readonly is: 'equal'; readonly from: readonly Asked[] } | { readonly is: 'cannot agree'; readonly why: string; readonly from: Asked; readonly gives: number } | { readonly is: 'not from records'; readonly why: string };

const deaths = { records: 'deaths', counting: 'deaths', confidence: 0.95 } as const;
const modifiable: readonly Filter[] = [{ dimension: 'modifiability', oneOf: ['Yes'] }];
const distribution = (by: 'year' | 'ageAtDeathDays' | 'gestation' | 'causeCategory', list: string, filters: readonly Filter[] = []): Spec => ({ kind: 'distribution', id: 'figure', ...deaths, by, list, filters });
const yesOrNo = { yes: { label: 'Present', values: ['yes'] }, no: { label: 'Absent', values: ['no'] } };
const factors = (columns: readonly string[], combined: readonly string[], filters: readonly Filter[]): Spec => ({ kind: 'proportion', id: 'figure', ...deaths, filters, share: { of: 'answers', subject: 'Factors', columns, combinations: combined.length === 0 ? [] : [{ label: 'Any', columns: combined }], answers: yesOrNo } });
const ratio = (column: string): Asked => ({
  spec: {
    kind: 'prevalence-ratio', id: 'figure', ...deaths, filters: [], subject: 'Factors', columns: [column], combinations: [], answers: yesOrNo,
    outcome: { by: 'modifiability', list: 'modifiability-three', among: { group: 'Modifiable factors identified', label: 'Modifiable' }, against: { group: 'No modifiable factors identified', label: 'Others' } },
  },
  row: column, column: 'ratio',
});
const expected = (by: 'ethnicGroup' | 'deprivationQuintile', row: string, column: string): Asked => ({ spec: { kind: 'observed-expected', id: 'figure', deaths: 'deaths', births: 'births', filters: [], confidence: 0.95, by, grouping: by === 'ethnicGroup' ? 'ethnic-lambeth-2021' : 'as-recorded' }, row, column });
const survey = (column: string, yes: readonly string[], no: readonly string[]): Asked => ({ spec: { kind: 'proportion', id: 'figure', records: 'survey', counting: 'rows', confidence: 0.95, filters: [], share: { of: 'answers', subject: 'Survey', columns: [column], combinations: [], answers: { yes: { label: 'Yes', values: yes }, no: { label: 'No', values: no } } } }, row: column, column: 'share' });
const births = (year: string): Asked => ({ spec: { kind: 'distribution', id: 'figure', records: 'lambeth-births', counting: 'liveBirths', confidence: 0.95, filters: [], by: 'year', list: 'as-recorded' }, row: year, column: 'count' });

const neonatal = 'Neonatal, 0 to 27 days';
const printedTable = 'A number of the report’s own table, of which the example has no records: its figure is marked as published by the partnership, and keeps its marks.';
const oneOfTwo = (why: string): Verdict => ({ is: 'not from records', why });

const verdicts: Readonly<Record<string, Verdict>> = {
  ...Object.fromEntries(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'E1', 'E2', 'E3', 'E4', 'E5', 'S1', 'S2', 'S3', 'S4', 'D1', 'D2', 'D3', 'D4', 'D5', 'B1', 'B2', 'T1'].map((id) => [id, oneOfTwo(printedTable)])),
  P7: { is: 'equal', from: [births('2019')] },
  P8: { is: 'cannot agree', why: 'ONS has 4,929 live births in 2010: 3,844 is 22% lower, not 20%.', from: births('2010'), gives: 4929 },
  F1: oneOfTwo('Six values for ten cells, one of them 145% of pupils: the table cannot be rebuilt.'),
  C1: oneOfTwo('353 has lost its label, so nobody can say what it counts.'),
  I1: { is: 'equal', from: [{ spec: distribution('year', 'as-recorded'), row: 'average', column: 'count' }] },
  I2: { is: 'equal', from: [{ spec: distribution('ageAtDeathDays', 'age-at-death-report'), row: neonatal, column: 'share' }] },
  I3: { is: 'equal', from: [{ spec: distribution('ageAtDeathDays', 'age-at-death-report'), row: 'First day', column: 'share' }] },
  I4: { is: 'equal', from: [{ spec: distribution('ageAtDeathDays', 'age-at-death-report'), row: 'Day 29 to day 365', column: 'share' }] },
  I5: oneOfTwo('Two peaks and no number: the test below looks for them.'),
  O1: { is: 'equal', from: [expected('ethnicGroup', 'Pakistani', 'ratio')] },
  O2: { is: 'equal', from: [expected('ethnicGroup', 'White and Black African', 'ratio')] },
  O3: { is: 'equal', from: [expected('ethnicGroup', 'Black African and Black Caribbean', 'ratio')] },
  Q1: { is: 'cannot agree', why: 'O/E is never more than one divided by the share of births: 19 would need a share of 5.3% or less.', from: expected('deprivationQuintile', '1', 'ceiling'), gives: 4.2 },
  Q5: { is: 'equal', from: [expected('deprivationQuintile', '5', 'deaths')] },
  M1: { is: 'equal', from: [{ spec: { kind: 'proportion', id: 'figure', ...deaths, filters: [], share: { of: 'groups', by: 'modifiability', list: 'modifiability-three' } }, row: 'Modifiable factors identified', column: 'share' }] },
  M2: { is: 'equal', from: [{ spec: distribution('ageAtDeathDays', 'age-at-death-report', modifiable), row: neonatal, column: 'share' }] },
  M3: { is: 'cannot agree', why: '11 of 30 is 36.7%, which rounds to 37 and not to 36; no other count of 30 gives 36.', from: { spec: factors(['sudden_unexpected'], [], modifiable), row: 'sudden_unexpected', column: 'share' }, gives: 36.7 },
  M4: { is: 'equal', from: [{ spec: distribution('causeCategory', 'as-recorded', modifiable), row: 'Perinatal/neonatal event', column: 'share' }] },
  M5: { is: 'equal', from: [{ spec: factors(['delayed_recognition'], [], modifiable), row: 'delayed_recognition', column: 'share' }] },
  R1: { is: 'equal', from: [ratio('safeguarding_issues')] },
  R2: { is: 'equal', from: [ratio('smoking_or_substance_misuse')] },
  R3: { is: 'equal', from: [ratio('parental_mental_health'), ratio('insecure_housing'), ratio('domestic_violence')] },
  U1: { is: 'equal', from: [{ spec: factors(['unsafe_sleep'], ['unsafe_sleep', 'smoking', 'substance_misuse'], [{ dimension: 'factors', columns: ['sudden_unexpected'], match: 'any', oneOf: ['yes'] }]), row: 'Any', column: 'share' }] },
  G1: oneOfTwo('The number of babies born before 34 weeks or small for their age is not printed, nor what made a factor “directly” modifiable.'),
  W1: { is: 'equal', from: [survey('items_right', ['8'], ['0', '1', '2', '3', '4', '5', '6', '7'])] },
  W2: { is: 'equal', from: [survey('score_percent', ['75.0', '87.5', '100.0', '75', '100'], ['50.0', '62.5', '50'])] },
  W3: { is: 'equal', from: [survey('sleeping_together_on_a_sofa', ['Risk'], ['Not a risk'])] },
  W4: { is: 'equal', from: [survey('baby_sleeping_on_the_front', ['Not a risk'], ['Risk'])] },
  // 27% can come from 14 of 52, and from no count of 53: the example’s one skipped answer shows how it could have been.
  W5: { is: 'equal', from: [survey('smoking_outside_the_bedroom', ['Not a risk'], ['Risk'])] },
  X1: oneOfTwo('Ratios from elsewhere without a source, which no figure draws.'),
};

/** Before protection: what leaves is protected, and then some of these are withheld. */
describe('the numbers that the report prints', () => {
  let importer: Importer;
  let context: AnalysisContext;
  const numberOf = async ({ spec, row, column }: Asked) => {
    const figure = await makeFigure(spec, context);
    const cell = figure.rows.find(({ id }) => id === row)?.cells[column];
    return cell?.kind === 'number' ? cell.value : null;
  };

  beforeAll(async () => {
    importer = await openImporter();
    context = contextOf(importer, [
      await readDeaths(importer), await readBirths(importer), await readSample(importer, 'survey', 'SYNTHETIC-sleep-survey.csv'),
      await readSample(importer, 'lambeth-births', 'lambeth-births-2010-2019.csv', { year: { of: 'column', column: 'year' }, liveBirths: { of: 'column', column: 'live_births' } }),
    ]);
  });
  afterAll(async () => { await importer.engine.close(); });

  it('are all judged, each once', () => {
    expect(Object.keys(verdicts).toSorted()).toEqual(published.map(({ id }) => id).toSorted());
    expect(published).toHaveLength(53);
  });

  it.each(published)('$id, $value: agrees with the example’s records as far as it can', async ({ id, value }) => {
    const verdict = verdicts[id];
    if (verdict?.is === 'equal') {
      for (const asked of verdict.from) expect(rounded(await numberOf(asked), value)).toBe(Number(value));
    } else if (verdict?.is === 'cannot agree') {
      const found = await numberOf(verdict.from);
      expect(Math.round((found ?? 0) * 10) / 10, verdict.why).toBe(verdict.gives);
      expect(rounded(found, value), verdict.why).not.toBe(Number(value));
    } else {
      expect(verdict?.why).toMatch(/[.]$/);
    }
  });

  it('peak at 23 weeks among single weeks of the earliest births, and in the open band from 37 weeks', async () => {
    const figure = await makeFigure(distribution('gestation', 'completed-weeks'), context);
    const count = (row: string) => {
      const cell = figure.rows.find(({ id }) => id === row)?.cells.count;
      return cell?.kind === 'number' ? cell.value : 0;
    };
    expect(count('23')).toBeGreaterThan(Math.max(count('22'), count('24'), count('25')));
    expect(count('37 weeks and over')).toBeGreaterThan(count('Preterm, under 37 weeks'));
  });
});

/** To as many decimals as are printed. */
function rounded(found: number | null, value: string): number {
  return found === null ? Number.NaN : Number(found.toFixed(value.split('.')[1]?.length ?? 0));
}
