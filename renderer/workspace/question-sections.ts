import type { Spec } from '../../shared/analyses/spec.ts';

/** The parts of the gallery, in order. */
export const sections = ['Pinned', 'Rates', 'Who is affected', 'What could be changed', 'Pathway', 'The data'] as const;
export type Section = (typeof sections)[number];

/** Where a kind of analysis stands, whatever it goes by; what is not named tells of the data. */
const sectionOfKind: Readonly<Record<string, Section>> = {
  rate: 'Rates',
  'standardised-rate': 'Rates',
  'observed-expected': 'Who is affected',
  inequality: 'Who is affected',
  'cross-tabulation': 'Who is affected',
  'prevalence-ratio': 'What could be changed',
  disproportionality: 'Pathway',
};

/** The section of a question, by its kind and by what it is about. */
export function sectionOf(spec: Spec): Section {
  if (spec.kind === 'proportion') return spec.share.of === 'answers' || spec.share.by === 'modifiability' ? 'What could be changed' : 'The data';
  if (spec.kind === 'distribution' && spec.births !== undefined) return 'Rates';
  return sectionOfKind[spec.kind] ?? 'The data';
}
