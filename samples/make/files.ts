import { birthsInBandColumns, makeBirthsInBands } from './births-by-band.ts';
import { writeCsv } from './csv.ts';
import { fetalDeathColumns, makeFetalDeaths } from './fetal-deaths.ts';
import { infantDeathColumns, makeInfantDeaths } from './infant-deaths.ts';
import { liveBirthColumns, makeLiveBirths } from './live-births.ts';
import { seededRandom } from './random.ts';
import { makeReviewTimes, reviewTimesColumns } from './review-times.ts';
import { makeSleepSurvey, surveyColumns } from './sleep-survey.ts';
import { readSmallAreas } from './small-areas.ts';

const seed = 20142019;

/** The synthetic files, name and whole text of each, from the text of the small-area lookup. The same on every call. */
export function makeSyntheticFiles(lookup: string): Map<string, string> {
  const births = makeLiveBirths(seededRandom(seed));
  const deaths = makeInfantDeaths(births, readSmallAreas(lookup), seededRandom(seed + 1));
  const survey = makeSleepSurvey(seededRandom(seed + 2));
  const birthsInBands = makeBirthsInBands(births, deaths, seededRandom(seed + 3));
  const fetalDeaths = makeFetalDeaths(births, seededRandom(seed + 4));
  const reviewTimes = makeReviewTimes(deaths, seededRandom(seed + 5));
  return new Map([
    ['SYNTHETIC-infant-deaths-2014-2019.csv', writeCsv(deaths, infantDeathColumns)],
    ['SYNTHETIC-live-births-2014-2019.csv', writeCsv(births, liveBirthColumns)],
    ['SYNTHETIC-births-by-gestation-and-birthweight-2014-2019.csv', writeCsv(birthsInBands, birthsInBandColumns)],
    ['SYNTHETIC-fetal-deaths-2014-2019.csv', writeCsv(fetalDeaths, fetalDeathColumns)],
    ['SYNTHETIC-review-times-2014-2019.csv', writeCsv(reviewTimes, reviewTimesColumns)],
    ['SYNTHETIC-sleep-survey.csv', writeCsv(survey, surveyColumns)],
  ]);
}
