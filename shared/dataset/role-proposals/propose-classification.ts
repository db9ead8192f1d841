import { areaKindList } from '../../classifications/area-codes.ts';
import { groupsOf, type Classification, type Subject } from '../../classifications/classification.ts';
import { classificationById, classificationsAbout } from '../../classifications/classifications.ts';
import { imdReleases, imdScheme, numberAndWords, type ImdRelease } from '../../classifications/deprivation-lists.ts';
import { ethnicLists } from '../../classifications/ethnic-group/ethnic-lists.ts';
import { isNhsCode } from '../../classifications/ethnic-group/codes.ts';
import { standardLabel } from '../../classifications/ethnic-group/standardiser.ts';
import type { Role, SharedRole } from '../roles.ts';
import type { Confidence } from '../types/column-type.ts';
import type { ColumnSample } from './column-sample.ts';

/** The list that a column is likely recorded in, and why. */
export interface ClassificationProposal {
  readonly classification: Classification;
  readonly confidence: Confidence;
  /** A sentence or two, without a value of the column. */
  readonly reason: string;
}

const subjectOfRole: Readonly<Partial<Record<Role | SharedRole, Subject>>> = {
  ethnicGroup: 'ethnic group', deprivationQuintile: 'deprivation', deprivationDecile: 'deprivation', ageAtDeathDays: 'age at death', gestation: 'gestation', birthweight: 'birthweight', sex: 'sex', causeCategory: 'category of death', modifiability: 'modifiability', area: 'area',
};

/** What a column in a role is sorted by; null for roles without a list, such as years. Small areas are looked up instead: small-areas/. */
export function proposeClassification(role: Role | SharedRole, sample: ColumnSample): ClassificationProposal | null {
  const subject = subjectOfRole[role];
  if (subject === undefined) return null;
  switch (subject) {
    case 'ethnic group':
      return ethnicProposal(sample);
    case 'deprivation':
      return deprivationProposal(role === 'deprivationDecile' ? 'decile' : 'quintile', sample);
    case 'area':
      return sample.values.length > 0 && sample.values.every(({ text }) => areaKindList.match(text) !== null) ? found(areaKindList.id, 'sure', 'The values are GSS codes, which say what kind of area each is.') : null;
    case 'age at death':
      return ageProposal(sample);
    case 'gestation':
    case 'birthweight':
    case 'sex':
    case 'category of death':
    case 'modifiability': {
      const [only] = classificationsAbout(subject);
      return only ? { classification: only, confidence: 'sure', reason: `There is one list for ${subject}.` } : null;
    }
  }
}

function ethnicProposal({ values }: ColumnSample): ClassificationProposal | null {
  const cells = values.reduce((sum, value) => sum + value.cells, 0);
  const share = (fits: (text: string) => boolean) => (cells === 0 ? 0 : values.filter(({ text }) => fits(text)).reduce((sum, value) => sum + value.cells, 0) / cells);
  if (share(isNhsCode) >= 0.9) return found('ethnic-nhs-2001', 'sure', 'The values are NHS ethnic category codes, which follow the 2001 census.');
  const texts = values.map(({ text }) => text.toLowerCase());
  const cues = [
    { id: 'ethnic-census-2021', is: texts.some((text) => /asian welsh|black welsh|\broma\b(?!ni)/.test(text) && !/gypsy\s*\/\s*roma|gypsy or roma/.test(text)) },
    { id: 'ethnic-school-census', is: texts.some((text) => /gypsy\s*\/\s*roma|gypsy or roma|irish heritage|^(wbri|wrom|bafr)$/.test(text)) },
    { id: 'ethnic-census-2011', is: texts.some((text) => /english\s*\/\s*welsh|gypsy or irish|\barab\b|african\s*\/\s*caribbean/.test(text)) },
  ];
  const cue = cues.find(({ is, id }) => is && keepsApart(id, values));
  if (cue) return found(cue.id, 'sure', 'Its labels are those of that list alone.');
  const [best] = ethnicLists.filter(({ id }) => id !== 'ethnic-nhs-2001').map((list) => ({ list, inGroups: share((text) => isGroup(list, text)), apart: keepsApart(list.id, values) })).sort((one, other) => other.inGroups - one.inGroups || Number(other.apart) - Number(one.apart) || groupsOf(one.list).length - groupsOf(other.list).length);
  if (!best || best.inGroups === 0) return null;
  return { classification: best.list, confidence: best.apart && best.inGroups >= 0.8 ? 'likely' : 'guess', reason: `${Math.round(100 * best.inGroups)}% of the cells looked at are groups of this list, and it is the shortest that ${best.apart ? 'keeps them all apart' : 'holds them'}.` };
}

function isGroup(list: Classification, text: string): boolean {
  const match = list.match(text);
  return match !== null && groupsOf(list).some(({ code }) => code === match.code);
}

/** Whether no two different groups of the file fall into one of the list. */
function keepsApart(id: string, values: ColumnSample['values']): boolean {
  const list = classificationById(id);
  if (!list) return false;
  const labels = [...new Set(values.flatMap(({ text }) => (isGroup(list, text) ? [standardLabel(text)?.label ?? text] : [])))];
  const codes = new Set(labels.map((label) => list.match(label)?.code));
  return codes.size === labels.length;
}

function deprivationProposal(recordedIn: 'quintile' | 'decile', { column, values }: ColumnSample): ClassificationProposal | null {
  const release: ImdRelease = imdReleases.find((candidate) => column.includes(candidate)) ?? 'not said';
  const size = recordedIn === 'quintile' ? 5 : 10;
  const stated = values.map(({ text }) => numberAndWords(text)).filter(({ number, end }) => end !== null && (number === 1 || number === size));
  const reversed = stated.filter(({ number, end }) => (number === 1) === (end === 'least')).length;
  const turned = reversed > stated.length / 2;
  const id = `${imdScheme(release)}-quintile${recordedIn === 'decile' ? '-from-decile' : ''}${turned ? '-1-least' : ''}`;
  const said = release === 'not said' ? 'The heading does not say which release of the index it is: find out, and choose it.' : `The heading names the release of ${release}.`;
  const direction = stated.length === 0 ? 'No value says which end is the most deprived: 1 is taken for it, as the published index has it.' : turned ? 'The values say that 1 is the least deprived, so the numbers are turned.' : 'The values say that 1 is the most deprived.';
  return found(id, stated.length === 0 ? (release === 'not said' ? 'guess' : 'likely') : 'sure', `${said} ${direction}`);
}

function ageProposal({ values }: ColumnSample): ClassificationProposal | null {
  const days = values.map(({ text }) => Number(text)).filter((number) => Number.isInteger(number));
  const fromOne = !days.includes(0) && days.includes(1);
  const older = days.some((day) => day > 365);
  const reason = days.includes(0) ? 'There are ages of 0 days, so days are counted from 0.' : fromOne ? 'No age is 0 and some are 1, so days seem to be counted from 1: check it, for it moves deaths between bands.' : 'No age is 0 or 1, so nothing says whether days are counted from 0 or from 1.';
  return found(`age-at-death-${older ? 'children' : 'ons'}${fromOne ? '-from-1' : ''}`, days.includes(0) ? 'likely' : 'guess', reason);
}

function found(id: string, confidence: Confidence, reason: string): ClassificationProposal | null {
  const classification = classificationById(id);
  return classification ? { classification, confidence, reason } : null;
}
