import { wordedClassification } from './worded-list.ts';

/** What a panel concluded about modifiable factors: three values, so that a share must say what became of the third. Source: Child Death Analysis Form, NCMD. */
export const modifiabilityList = wordedClassification({
  id: 'modifiability-three',
  about: 'modifiability',
  name: 'Modifiable factors, three values',
  version: 'Child Death Analysis Form',
  source: 'National Child Mortality Database',
  definition: 'Whether the review identified factors that, acted on locally or nationally, would reduce the risk of future deaths: identified, none identified, or not enough information to say.',
  categories: [
    { code: 'identified', label: 'Modifiable factors identified', words: ['yes', 'y', 'modifiable', 'identified', 'true', 'factors identified', 'one or more modifiable factors identified'] },
    { code: 'none-identified', label: 'No modifiable factors identified', words: ['no', 'n', 'not modifiable', 'none identified', 'none', 'false', 'non-modifiable', 'no factors identified'] },
    { code: 'inadequate-information', label: 'Inadequate information to judge', words: ['inadequate information', 'inadequate information upon which to make a judgement', 'insufficient information', 'unable to determine', 'inadequate'], pattern: /inadequate|insufficient/ },
    {
      code: 'older-identified', label: 'Preventable or potentially preventable (older forms)', kind: 'broader', words: ['preventable', 'potentially preventable', 'preventable death', 'potentially preventable death'],
      note: 'Forms before 2010 asked whether the death was preventable, which is not the same question. Choose a value for it if it should count.',
    },
    { code: 'older-none', label: 'Not preventable (older forms)', kind: 'broader', words: ['not preventable', 'non-preventable'], note: 'Forms before 2010 asked whether the death was preventable, which is not the same question. Choose a value for it if it should count.' },
    { code: 'unknown', label: 'Not recorded', kind: 'unknown', words: ['unknown', 'not known', 'not recorded', 'not yet reviewed', 'awaiting review', 'missing'] },
  ],
});
