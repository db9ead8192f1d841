import { areaKind, isSmallArea } from '../../classifications/area-codes.ts';
import { birthweightBands } from '../../classifications/birthweight.ts';
import { categoryOfDeathList } from '../../classifications/category-of-death.ts';
import type { Classification } from '../../classifications/classification.ts';
import { numberAndWords } from '../../classifications/deprivation-lists.ts';
import { standardLabel } from '../../classifications/ethnic-group/standardiser.ts';
import { gestationBands } from '../../classifications/gestation.ts';
import { modifiabilityList } from '../../classifications/modifiability.ts';
import { sexList } from '../../classifications/sex.ts';
import type { Role, SharedRole } from '../roles.ts';
import type { Confidence } from '../types/column-type.ts';
import { isStage, stageHeadings } from './pathway-stages.ts';

/** How a role is known by a column's heading and by its values. */
export interface RoleRule {
  readonly role: Role | SharedRole;
  /** On headings in lower case with all but letters and digits taken out; an earlier pattern is preferred to a later one. */
  readonly headings: readonly RegExp[];
  /** What fitting cells are, in the plural, for the reason: "years". */
  readonly what: string;
  readonly fits: (text: string) => boolean;
  /** Whether the values are numbers, so that marks such as [c] stand for missing ones and say nothing against the role. */
  readonly numbers: boolean;
  /** How sure the values alone make it; null where they say too little without the heading. */
  readonly alone: Confidence | null;
}

const isWhole = (text: string) => /^(\d+|\d{1,3}(,\d{3})+)$/.test(text);
const isNumber = (text: string) => isWhole(text) || /^\d+[.]\d+$/.test(text);
const isYear = (text: string) => /^(19|20)\d{2}$/.test(text);
const yearHeadings = [/^year(of)?(death|birth|registration|notification|review|panel)?$/, /^(death|birth|calendar|registration|notification|review|financial|reporting)year$/, /^(fin|fy)year$/, /^timeperiod$/, /^period$/, /year$/];
const isFinancialYear = (text: string) => {
  const [, first = '', second = ''] = /^((?:19|20)\d{2}) ?[/\u2013-]? ?((?:19|20)?\d{2})$/.exec(text) ?? [];
  return first !== '' && (Number(first) + 1) % 100 === Number(second) % 100;
};
const isDateOrMonth = (text: string) => /^(0?[1-9]|1[0-2])$/.test(text) || /^\d{4}-\d{2}(-\d{2})?/.test(text) || /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/.test(text) || /^([0-9]{1,2} )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(text);
const listed = (list: Classification) => (text: string) => list.match(text) !== null;
const upTo = (size: number) => (text: string) => {
  const { number, end } = numberAndWords(text);
  return number === null ? end !== null : number >= 1 && number <= size;
};
const yesOrNo = /^(yes|no|y|n|true|false|not known|unknown|nk|not recorded|present|absent|[0-3])$/i;

const count = { fits: isWhole, what: 'whole numbers', numbers: true, alone: null } as const;

/** In order of precedence: where two fit a column alike, the first is proposed. */
export const roleRules: readonly RoleRule[] = [
  { role: 'smallArea', headings: [/lsoa/, /msoa/, /outputarea/, /^smallarea$/, /datazone/], what: 'codes of small areas', fits: isSmallArea, numbers: false, alone: 'sure' },
  { role: 'deprivationQuintile', headings: [/^(imd|deprivation)[0-9]*quintile$/, /quintile/, /^imdq[0-9]*$/, /^(imd|deprivation)[0-9]*$/], what: 'quintiles, 1 to 5', fits: upTo(5), numbers: false, alone: null },
  { role: 'deprivationDecile', headings: [/^(imd|deprivation)[0-9]*decile$/, /decile/, /^imdd[0-9]*$/, /^(imd|deprivation)[0-9]*$/], what: 'deciles, 1 to 10', fits: upTo(10), numbers: false, alone: null },
  { role: 'ageAtDeathDays', headings: [/^age(at)?(death)?(in)?days$/, /^days(old|lived)/, /ageat.*days/, /^ageatdeath$/], what: 'days, up to 18 years', fits: (text) => isWhole(text) && Number(text) <= 6574, numbers: true, alone: null },
  { role: 'reviewDays', headings: [/^days(from)?(death|notification|notified)to(notification|notified|review|panel)/, /^(death|notification)to(notification|review|panel)(in)?days$/], what: 'whole numbers of days', fits: isWhole, numbers: true, alone: null },
  { role: 'gestation', headings: [/gestation/, /^gest(weeks|age)?$/, /weeksofpregnancy/], what: 'weeks of gestation', fits: listed(gestationBands), numbers: true, alone: null },
  { role: 'birthweight', headings: [/birthweight/, /^bwt/, /^bw(grams|g)?$/, /weightatbirth/], what: 'birthweights in grams', fits: listed(birthweightBands), numbers: true, alone: null },
  { role: 'modifiability', headings: [/modifiab/, /preventab/], what: 'values of the review’s question on modifiable factors', fits: listed(modifiabilityList), numbers: false, alone: null },
  { role: 'causeCategory', headings: [/category(of)?death/, /^deathcategory/, /(primary|cause|cdop)category/, /^causeofdeath$/], what: 'among the ten categories of death', fits: listed(categoryOfDeathList), numbers: false, alone: null },
  { role: 'ethnicGroup', headings: [/^(baby'?s?|child)?(ethnicgroup|ethnicity|ethniccategory)$/, /ethnic(group|ity|category|code|origin)?$/, /ethnic/], what: 'known ethnic groups or codes', fits: (text) => standardLabel(text) !== null, numbers: false, alone: 'likely' },
  { role: 'sex', headings: [/^(sex|gender)$/, /(sex|gender)(code|atbirth)?$/], what: 'values of sex', fits: listed(sexList), numbers: false, alone: null },
  { role: 'year', headings: yearHeadings, what: 'years', fits: isYear, numbers: true, alone: 'guess' },
  { role: 'financialYear', headings: yearHeadings, what: 'financial years', fits: isFinancialYear, numbers: true, alone: 'likely' },
  { role: 'date', headings: [/^(date|month)(of)?(death|birth|registration|notification|review|panel)$/, /^(death|birth|registration|notification|review|panel)(date|month)$/, /^(date|month)$/, /^do[bd]$/], what: 'months or dates', fits: isDateOrMonth, numbers: false, alone: null },
  { role: 'area', headings: [/^(borough|area|areaname|localauthority|localauthorityname|la|laname|district|(lad|utla|ltla|ctyua)([0-9]{2})?(nm|name))$/, /^(areaof)?(usual)?residence(ofmother)?$/, /^(place|region)(name)?$/, /^(areacode|newlacode|lacode|(lad|utla|ltla|ctyua)([0-9]{2})?(cd|code)|gsscode|geocode|regioncode)$/], what: 'names or GSS codes of areas', fits: (text) => areaKind(text) !== null || /^[A-Za-z]/.test(text), numbers: false, alone: null },
  { role: 'fetalDeaths', headings: [/^(stillbirths?|fetaldeaths?|numberofstillbirths)$/, /^stillbirths(numbers?)?(all|total|persons)*$/], ...count },
  { role: 'totalBirths', headings: [/^(total|all)births$/, /^birthstotal$/], ...count },
  { role: 'liveBirths', headings: [/^livebirths?$/, /^births$/, /^(number|count)of(live)?births$/, /^livebirths(numbers?)?(all|total|persons)+$/], ...count },
  { role: 'deaths', headings: [/^(infant)?deaths$/, /^deathcount$/, /^(number|count)of(infant|child)?deaths$/, /^childdeaths$/, /^deaths(numbers?)?infant(under1year)?$/], ...count },
  { role: 'standardPopulation', headings: [/^(standard|esp|european).*(population|weight|pop)/, /^esp(2013)?$/, /^stdpop/], ...count, fits: isNumber },
  // Not populations in thousands: rates over them would be a thousand times too high.
  { role: 'population', headings: [/^population(estimate)?s?$/, /^(resident|child)population$/, /^pop$/, /^mye(ar)?[0-9]*$/, /^populations?(numbers?)?(allages)?(persons|total)$/], ...count, fits: isNumber },
  { role: 'pathwayStages', headings: [stageHeadings], ...count, what: 'counts or shares', fits: isNumber },
  { role: 'events', headings: [/^(number|count|events?|n)$/, /count$/], ...count },
  { role: 'pathwayStage', headings: [/^(pathway)?stage$/, /^(categorytype|category)$/], what: 'stages of the safeguarding pathway', fits: isStage, numbers: false, alone: 'likely' },
  { role: 'factors', headings: [], what: 'yes or no', fits: (text) => yesOrNo.test(text), numbers: false, alone: 'likely' },
];
