import { bandedClassification } from './bands.ts';

const plausible = { from: 15, to: 45 };

/** Completed weeks of "39", "39.4", "39+3", "39w 3d", "39 weeks"; null for a week that no live birth or stillbirth has, such as 99. */
export function completedWeeks(raw: string): number | null {
  const found = /^(\d{2})(?:[.]\d+|\s*\+\s*[0-6])?\s*(?:w(?:eeks?|ks?)?(?:\s*(?:and\s*)?[0-6]\s*d(?:ays?)?)?)?$/i.exec(raw.trim());
  const weeks = found ? Number(found[1]) : null;
  return weeks !== null && weeks >= plausible.from && weeks <= plausible.to ? weeks : null;
}

/** Bands of completed weeks of gestation. Source: ONS, gestation-specific infant mortality; MBRRACE-UK reports 22 to 23 weeks apart. */
export const gestationBands = bandedClassification({
  id: 'gestation-weeks',
  about: 'gestation',
  name: 'Gestation, bands of completed weeks',
  version: 'ONS and MBRRACE-UK bands',
  source: 'Office for National Statistics, gestation-specific infant mortality',
  definition: 'Completed weeks of gestation: under 22, 22 to 23, 24 to 27, 28 to 31, 32 to 36, 37 to 41, and 42 or more. Under 37 is preterm.',
  bands: [
    { code: 'under-22', label: 'Under 22 weeks', from: plausible.from, to: 21, words: ['<22', 'under 22'] },
    { code: '22-23', label: '22 to 23 weeks', from: 22, to: 23, words: ['22-23', '22-23 weeks'] },
    { code: '24-27', label: '24 to 27 weeks', from: 24, to: 27, words: ['24-27', '24-27 weeks'] },
    { code: '28-31', label: '28 to 31 weeks', from: 28, to: 31, words: ['28-31', '28-31 weeks'] },
    { code: '32-36', label: '32 to 36 weeks', from: 32, to: 36, words: ['32-36', '32-36 weeks'] },
    { code: '37-41', label: '37 to 41 weeks', from: 37, to: 41, words: ['37-41', '37-41 weeks'] },
    { code: '42-and-over', label: '42 weeks and over', from: 42, to: plausible.to, words: ['42+', '42 and over', '42+ weeks'] },
  ],
  wider: [
    { code: 'preterm', label: 'Preterm, under 37 weeks', from: plausible.from, to: 36, words: ['preterm', 'pre-term', 'under 37', '<37', 'under 37 weeks'] },
    { code: 'term', label: '37 weeks and over', from: 37, to: plausible.to, words: ['term', '37+', '37 and over', '37+ weeks', 'term and post-term'] },
  ],
  read: completedWeeks,
});
