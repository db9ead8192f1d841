import { wordedClassification } from './worded-list.ts';

/** Sex as recorded. Source: NHS Data Dictionary, PERSON STATED GENDER CODE: 1 male, 2 female, 9 indeterminate, X not known. */
export const sexList = wordedClassification({
  id: 'sex-nhs',
  about: 'sex',
  name: 'Sex as recorded',
  version: 'NHS Data Dictionary',
  source: 'NHS Data Dictionary, person stated gender code',
  definition: 'Sex as recorded: female or male; indeterminate is a group of its own and not known is left out of both.',
  categories: [
    { code: 'female', label: 'Female', words: ['f', '2', 'females', 'girl', 'girls', 'women'] },
    { code: 'male', label: 'Male', words: ['m', '1', 'males', 'boy', 'boys', 'men'] },
    { code: 'indeterminate', label: 'Indeterminate', words: ['i', '9', 'indeterminate sex', 'unknown or indeterminate gender', 'intersex'] },
    { code: 'total', label: 'All', kind: 'total', words: ['persons', 'person', 'total', 'both', 'both sexes', 'p', 'all persons', 'male and female'] },
    { code: 'unknown', label: 'Not known', kind: 'unknown', words: ['u', 'x', '0', 'unknown', 'not stated', 'not recorded', 'not specified', 'missing', 'unborn'] },
  ],
});
