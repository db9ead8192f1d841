import type { Spec } from '../../shared/analyses/spec.ts';

/** The parts of the gallery, in order. */
export const sections = ['Pinned', 'Start here', 'Rates', 'Who is affected', 'What could be changed', 'Pathway', 'The data'] as const;
export type Section = (typeof sections)[number];

/** What most reports ask first, by its id. */
const asksFirst: readonly string[] = ['rate-by-year', 'deaths-by-ethnic-group', 'deaths-by-deprivation', 'modifiable', 'pathway'];

/** Where a kind of analysis stands, whatever it goes by; what is not named tells of the data. */
const sectionOfKind: Readonly<Partial<Record<Spec['kind'], Section>>> = {
  rate: 'Rates',
  'standardised-rate': 'Rates',
  funnel: 'Rates',
  'control-chart': 'Rates',
  'perinatal-periods': 'Rates',
  'shrunken-rate': 'Rates',
  'observed-expected': 'Who is affected',
  inequality: 'Who is affected',
  'quintiles-compared': 'Who is affected',
  'prevalence-ratio': 'What could be changed',
  disproportionality: 'Pathway',
};

/** The section of a question: by what answers it, or by its id where nothing that is open does. */
export function sectionOf({ id, spec }: { readonly id: string; readonly spec: Spec | null }): Section {
  if (asksFirst.includes(id)) return 'Start here';
  if (/^(modifiable|factors)/.test(id)) return 'What could be changed';
  if (id.startsWith('pathway')) return 'Pathway';
  if (id.startsWith('ethnic-') || id.startsWith('quintiles-')) return 'Who is affected';
  if (/rate|gap|funnel|control/.test(id)) return spec === null ? 'Rates' : (sectionOfKind[spec.kind] ?? 'Rates');
  return spec === null ? 'The data' : (sectionOfKind[spec.kind] ?? 'The data');
}
