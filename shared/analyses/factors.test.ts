import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { computedNotes, computedRows, contextOf, openImporter, readDeaths, readSample } from '../../command-line/example.test-data.ts';
import type { Importer } from '../dataset/read-file.ts';
import { cellAt } from '../figures/figure.ts';
import type { AnalysisContext } from './analysis.ts';
import { readTyped } from './figures.test-data.ts';
import { makeFigure, missingRoles } from './index.ts';
import { specSchema, type PrevalenceRatioSpec, type ProportionSpec, type QuestionsSpec } from './spec.ts';

const yesNo: QuestionsSpec['answers'] = { yes: { label: 'Present', values: ['yes'] }, no: { label: 'Absent', values: ['no'] } };
const common = { id: 'shares', records: 'deaths', counting: 'deaths', filters: [], confidence: 0.95 } as const;
const proportion = (share: ProportionSpec['share'], changes: Partial<ProportionSpec> = {}): ProportionSpec => ({ kind: 'proportion', ...common, share, ...changes });
const anyOfThree = { label: 'Any of unsafe sleep, smoking, substances', columns: ['unsafe_sleep', 'smoking', 'substance_misuse'] };

describe('shares of the example', () => {
  let importer: Importer;
  let context: AnalysisContext;
  const rowsOf = async (spec: ProportionSpec) => computedRows(await makeFigure(spec, context));

  beforeAll(async () => {
    importer = await openImporter();
    context = contextOf(importer, [await readDeaths(importer), await readSample(importer, 'survey', 'SYNTHETIC-sleep-survey.csv')]);
  });
  afterAll(async () => { await importer.engine.close(); });

  it('finds 30 of 198 deaths modifiable, 15.2% (10.8 to 20.8), and keeps the third value in sight', async () => {
    const figure = await makeFigure(proportion({ of: 'groups', by: 'modifiability', list: 'modifiability-three' }), context);
    expect(computedRows(figure)).toEqual(['Modifiable factors identified | 30 | 15.2 | 10.8 to 20.8', 'No modifiable factors identified | 168 | 84.8 | 79.2 to 89.2', 'Inadequate information to judge | 0 | 0.0 | 0.0 to 1.9', 'All | 198 | [z] | [z]']);
    expect(computedNotes(figure)[0]).toContain('Modifiability has three values.');
  });

  it('finds a listed risk in 11 of 13 sudden deaths, 84.6% (57.8 to 95.7), whichever it was', async () => {
    const sudden = { dimension: 'factors', columns: ['sudden_unexpected'], match: 'any', oneOf: ['Yes'] } as const;
    const figure = await makeFigure(proportion({ of: 'answers', subject: 'Risks in sudden deaths', columns: ['unsafe_sleep'], combinations: [anyOfThree], answers: yesNo }, { filters: [sudden] }), context);
    expect(computedRows(figure)[0]).toBe('Any of unsafe sleep, smoking, substances | 11 | 2 | 13 | 84.6 | 57.8 to 95.7 | 0');
    expect(figure.words.filters).toEqual(['Sudden unexpected: Yes']);
    const cell = cellAt(figure, { row: anyOfThree.label, column: 'count' });
    expect(cell.kind === 'number' && cell.counted).toEqual({ dataset: 'deaths', filters: [sudden, { dimension: 'factors', columns: anyOfThree.columns, match: 'any', oneOf: ['yes'] }] });
  });

  it('gives the share right of each survey item, the best known first, of those who answered', async () => {
    const figure = await makeFigure(
      proportion({ of: 'answers', subject: 'Safer sleep survey', columns: ['sleeping_together_on_a_sofa', 'baby_sleeping_on_the_front', 'smoking_outside_the_bedroom'], combinations: [], answers: { yes: { label: 'Right', values: ['Risk'] }, no: { label: 'Not right', values: ['Not a risk'] } } }, { records: 'survey', counting: 'rows' }),
      context,
    );
    expect(computedRows(figure)).toEqual([
      'Sleeping together on a sofa | 52 | 1 | 53 | 98.1 | 90.1 to 99.7 | 0',
      'Smoking outside the bedroom | 38 | 14 | 52 | 73.1 | 59.7 to 83.2 | 1',
      'Baby sleeping on the front | 36 | 17 | 53 | 67.9 | 54.5 to 78.9 | 0',
    ]);
    expect(computedNotes(figure)).toContain('Smoking outside the bedroom: 52 answered, 1 did not.');
  });

  it('counts an answer of any spelling, and what is neither yes nor no apart', async () => {
    const odd = await readTyped(importer, 'odd', 'record,smoking,drugs\n1,YES,no\n2, yes,\n3,No,No\n4,Not known,Yes\n5,,No\n');
    const figure = await makeFigure(proportion({ of: 'answers', subject: 'Factors', columns: ['smoking'], combinations: [{ label: 'Either', columns: ['smoking', 'drugs'] }], answers: yesNo }, { records: 'odd', counting: 'rows' }), contextOf(importer, [odd]));
    expect(computedRows(figure)).toEqual(['Either | 3 | 1 | 4 | 75.0 | 30.1 to 95.4 | 1', 'Smoking | 2 | 1 | 3 | 66.7 | 20.8 to 93.9 | 2']);
  });

  it('says which column is not there', async () => {
    await expect(rowsOf(proportion({ of: 'answers', subject: 'Factors', columns: ['tobacco'], combinations: [], answers: yesNo }))).rejects.toThrow('has no column “tobacco”');
  });

  describe('compared by the judgement', () => {
    const spec: PrevalenceRatioSpec = {
      kind: 'prevalence-ratio', ...common, subject: 'Factors in deaths judged modifiable', columns: null, combinations: [], answers: yesNo,
      outcome: { by: 'modifiability', list: 'modifiability-three', among: { group: 'Modifiable factors identified', label: 'Judged modifiable' }, against: { group: 'No modifiable factors identified', label: 'Not judged modifiable' } },
    };

    it('reproduces the ratios of 6, 5 and 3 that the report prints, with their counts', async () => {
      const rows = computedRows(await makeFigure(spec, context));
      expect(rows).toContain('Safeguarding issues | 15 | 15 | 50 | 14 | 154 | 8 | 6.0 | 3.2 to 11.1');
      expect(rows).toContain('Smoking or substance misuse | 25 | 5 | 83 | 28 | 140 | 17 | 5.0 | 3.4 to 7.3');
      for (const factor of ['Parental mental health', 'Insecure housing', 'Domestic violence']) expect(rows).toContain(`${factor} | 15 | 15 | 50 | 28 | 140 | 17 | 3.0 | 1.8 to 4.9`);
    });

    it('puts the counts beside the ratios on a log axis, and says that they run backwards', async () => {
      const figure = await makeFigure(spec, context);
      expect(figure.chart).toMatchObject({ form: 'interval', scale: 'log', beside: ['with', 'othersWith'], reference: { at: { constant: 1 } } });
      expect(computedNotes(figure)[0]).toContain('Read backwards');
    });

    it('has a limit of Koopman where a side has none, and no number where there is nothing', async () => {
      const table = await readTyped(importer, 'few', `modifiable,smoking,drugs\n${'Yes,Yes,No\n'.repeat(4)}${'Yes,No,No\n'.repeat(46)}${'No,No,No\n'.repeat(60)}`);
      const figure = await makeFigure({ ...spec, records: 'few', counting: 'rows', columns: ['smoking', 'drugs'] }, contextOf(importer, [{ ...table, roles: { modifiability: { of: 'column', column: 'modifiable' } } }]));
      expect(computedRows(figure)).toEqual(['Smoking | 4 | 46 | 8 | 0 | 60 | 0 | [x] | 1.3 to [x]', 'Drugs | 0 | 50 | 0 | 0 | 60 | 0 | [x] | 0.0 to [x]']);
    });

    it('is refused without the judgement, and is plain data', () => {
      expect(missingRoles({ ...spec, records: 'survey', counting: 'rows' }, context.datasets)).toEqual(['SYNTHETIC-sleep-survey.csv has nothing for modifiability. Choose its column under Data.', 'SYNTHETIC-sleep-survey.csv has nothing for factors. Choose its column under Data.']);
      expect(specSchema.parse(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
    });
  });
});
