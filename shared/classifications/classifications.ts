import { ageAtDeathLists } from './age-at-death.ts';
import { areaKindList } from './area-codes.ts';
import { birthweightBands } from './birthweight.ts';
import { categoryOfDeathList } from './category-of-death.ts';
import type { Classification, Subject } from './classification.ts';
import { deprivationLists } from './deprivation-lists.ts';
import { ethnicLists } from './ethnic-group/ethnic-lists.ts';
import { standardiserLists } from './ethnic-group/standardiser-lists.ts';
import { gestationBands } from './gestation.ts';
import { modifiabilityList } from './modifiability.ts';
import { sexList } from './sex.ts';

/** Every list that needs no table of small areas. Those made from one are in small-areas/. */
export const classifications: readonly Classification[] = [
  ...ethnicLists, ...standardiserLists, ...deprivationLists, ...ageAtDeathLists, gestationBands, birthweightBands, sexList, categoryOfDeathList, modifiabilityList, areaKindList,
];

export function classificationById(id: string): Classification | null {
  return classifications.find((classification) => classification.id === id) ?? null;
}

export function classificationsAbout(subject: Subject): readonly Classification[] {
  return classifications.filter(({ about }) => about === subject);
}
