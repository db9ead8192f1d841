import { describe, expect, it } from 'vitest';
import { datasetFor } from '../../shared/dataset/dataset.test-data.ts';
import { newWorkspace } from '../../shared/workspace/new-workspace.ts';
import { withPinned } from './explore-pins.ts';
import { chosenOf, questionsOf, whatIsMissing } from './questions.ts';

const column = (name: string) => ({ of: 'column', column: name }) as const;
const deaths = datasetFor({ name: 'deaths', roles: { year: column('year'), area: column('area'), deaths: { of: 'rows' }, causeCategory: column('category') } });
const births = datasetFor({ name: 'births', roles: { year: column('year'), area: column('area'), liveBirths: column('births') } });
const moreBirths = datasetFor({ name: 'more-births', roles: { year: column('year'), area: column('area'), ethnicGroup: column('group'), liveBirths: column('births') } });
const open = [deaths, births, moreBirths];
const workspace = newWorkspace('Test', open);

describe('the questions of Explore', () => {
  it('stand section by section, each with what it needs, those that cannot be answered with the reason', () => {
    const questions = questionsOf(workspace, open);
    expect([...new Set(questions.map(({ section }) => section))]).toEqual(['Start here', 'Rates', 'Who is affected', 'What could be changed', 'Pathway', 'The data']);
    expect(questions.find(({ id }) => id === 'rate-by-year')).toMatchObject({ section: 'Start here', missing: [] });
    expect(questions.find(({ id }) => id === 'deaths-by-ethnic-group')?.missing).toEqual(['deaths.csv has nothing for ethnic group. Choose its column under Data.', 'births.csv has nothing for ethnic group. Choose its column under Data.']);
    expect(questions.every(({ needs }) => needs !== '')).toBe(true);
  });

  it('take deaths and live births from the tables that a person put first, not from those that would say more', () => {
    const taken = questionsOf(workspace, open).flatMap(({ spec }) => (spec?.kind === 'rate' ? [spec.births] : []));
    expect(new Set(taken)).toEqual(new Set(['births']));
  });

  it('go without the filters that their tables cannot follow, and name those', () => {
    const filters = [{ dimension: 'causeCategory', oneOf: ['Infection'] }] as const;
    const questions = questionsOf({ ...workspace, explore: { ...workspace.explore, filters } }, open);
    expect(questions.find(({ id }) => id === 'rate-by-year')).toMatchObject({ spec: { filters: [] }, notFollowed: [{ filter: filters[0], fileName: 'births.csv' }] });
    expect(questions.find(({ id }) => id === 'deaths-by-year')).toMatchObject({ spec: { filters }, notFollowed: [] });
  });

  it('begin with pinned figures, but what is shown at first is a question that can be answered', () => {
    const [first] = questionsOf(workspace, open);
    if (!first?.spec) throw new Error('There is no first question.');
    const questions = questionsOf(withPinned(workspace, 'Pinned?', first.spec), open);
    expect(questions[0]).toMatchObject({ id: 'pinned-1', section: 'Pinned' });
    expect(chosenOf(questions, null)).toMatchObject({ id: 'rate-by-year', missing: [] });
    expect(chosenOf(questions, 'pinned-1')?.question).toBe('Pinned?');
    expect(chosenOf(questions, 'no-longer-there')?.id).toBe('rate-by-year');
  });

  it('are not all listed under Data: only what keeps the first from being answered', () => {
    expect(whatIsMissing(workspace, [deaths])).toEqual([expect.stringContaining('Nothing that is open gives the live births.')]);
    expect(whatIsMissing(workspace, open)).toHaveLength(4);
  });
});
