import { writeCsv } from './csv.ts';
import { infantDeathColumns, makeInfantDeaths } from './infant-deaths.ts';
import { liveBirthColumns, makeLiveBirths } from './live-births.ts';
import { seededRandom } from './random.ts';
import { makeSleepSurvey, surveyColumns } from './sleep-survey.ts';
import { readSmallAreas } from './small-areas.ts';

const seed = 20142019;

/** The synthetic files, name and whole text of each, from the text of the small-area lookup. The same on every call. */
export function makeSyntheticFiles(lookup: string): Map<string, string> {
  const births = makeLiveBirths(seededRandom(seed));
  const deaths = makeInfantDeaths(births, readSmallAreas(lookup), seededRandom(seed + 1));
  const survey = makeSleepSurvey(seededRandom(seed + 2));
  return new Map([
    ['SYNTHETIC-infant-deaths-2014-2019.csv', writeCsv(deaths, infantDeathColumns)],
    ['SYNTHETIC-live-births-2014-2019.csv', writeCsv(births, liveBirthColumns)],
    ['SYNTHETIC-sleep-survey.csv', writeCsv(survey, surveyColumns)],
  ]);
}
