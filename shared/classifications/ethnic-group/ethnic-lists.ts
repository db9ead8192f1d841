import type { Classification } from '../classification.ts';
import { listFromPreset } from './lists.ts';
import { standardLabel } from './standardiser.ts';

const mixedLabels = { 'Mixed White/Black Caribbean': 'White and Black Caribbean', 'Mixed White/Black African': 'White and Black African', 'Mixed White/Asian': 'White and Asian', 'Mixed other': 'Any other Mixed background' };
const otherLabels = { 'Asian other': 'Any other Asian background', 'Black other': 'Any other Black background', 'White other': 'Any other White background', 'Any other': 'Any other ethnic group', 'White Gypsy/Traveller': 'Gypsy or Irish Traveller', 'White Irish': 'Irish' };
const labels = { ...mixedLabels, ...otherLabels };
const mixed2021 = { 'Mixed White and Black Caribbean': 'White and Black Caribbean', 'Mixed White and Black African': 'White and Black African', 'Mixed White and Asian': 'White and Asian' };
const census = 'Office for National Statistics';
const common = { labelOf: standardLabel, source: census };

/** The lists that ethnic groups are recorded in and shown by, the most detailed first. */
export const ethnicLists: readonly Classification[] = [
  listFromPreset('19A', {
    ...common, id: 'ethnic-census-2021', name: 'Ethnic group, 19 groups of the 2021 census', version: '2021 census', labels: { ...labels, ...mixed2021 },
    definition: 'Ethnic group in the 19 groups of the 2021 census in England and Wales: Roma is a group of its own, and Chinese is counted among the Asian groups.',
  }),
  listFromPreset('18A', {
    ...common, id: 'ethnic-census-2011', name: 'Ethnic group, 18 groups of the 2011 census', version: '2011 census', labels,
    definition: 'Ethnic group in the 18 groups of the 2011 census in England and Wales: Gypsy or Irish Traveller and Arab are groups, and Chinese is counted among the Asian groups.',
  }),
  listFromPreset('18C', {
    ...common, id: 'ethnic-school-census', name: 'Ethnic group, 18 groups of the school census', version: 'School census', source: 'Department for Education', labels,
    definition: 'Ethnic group in the 18 main groups of the school census: Gypsy or Roma and Irish Traveller are groups.',
  }),
  listFromPreset('16A', {
    ...common, id: 'ethnic-census-2001', name: 'Ethnic group, 16 groups of the 2001 census', version: '2001 census', labels,
    definition: 'Ethnic group in the 16 groups of the 2001 census in England and Wales: Chinese is counted under Other, and there is no Arab or Gypsy or Irish Traveller group.',
  }),
  listFromPreset('16A', {
    ...common, id: 'ethnic-nhs-2001', name: 'Ethnic category, NHS codes A to Z', version: '2001 census', source: 'NHS Data Dictionary, ETHNIC CATEGORY', labels,
    definition: 'Ethnic category by the NHS codes, which follow the 2001 census: 16 groups; Z is not stated and 99 not known. Arab and Gypsy or Irish Traveller cannot be told from other groups.',
  }),
  listFromPreset('5B', {
    ...common, id: 'ethnic-broad-2011', name: 'Five broad ethnic groups (2011 and 2021 census)', version: '2011 and 2021 census',
    definition: 'Ethnic group in the five broad groups of the 2011 and 2021 census, in which Chinese is counted as Asian.',
  }),
  listFromPreset('5A', {
    ...common, id: 'ethnic-broad-2001', name: 'Five broad ethnic groups (2001 census)', version: '2001 census', labels: { 'Other inc Chinese': 'Other, including Chinese' },
    definition: 'Ethnic group in the five broad groups of the 2001 census, in which Chinese is counted as Other.',
  }),
];
