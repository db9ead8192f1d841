import { wordedClassification, type WordedCategory } from './worded-list.ts';

/** SUDI is how a death presents and SIDS a cause, not categories: values that say no more than that are left for a person to sort. */
const ten: readonly { readonly label: string; readonly pattern: RegExp }[] = [
  { label: 'Deliberately inflicted injury, abuse or neglect', pattern: /deliberately inflicted|abuse or neglect/ },
  { label: 'Suicide or deliberate self-inflicted harm', pattern: /suicide|self[- ]?inflicted|self[- ]?harm/ },
  { label: 'Trauma and other external factors', pattern: /trauma|external factors/ },
  { label: 'Malignancy', pattern: /malignan/ },
  { label: 'Acute medical or surgical condition', pattern: /acute (medical|surgical)/ },
  { label: 'Chronic medical condition', pattern: /chronic medical/ },
  { label: 'Chromosomal, genetic and congenital anomalies', pattern: /chromosomal|congenital/ },
  { label: 'Perinatal/neonatal event', pattern: /perinatal|neonatal event/ },
  { label: 'Infection', pattern: /^(?!.*(perinatal|neonatal)).*infection/ },
  { label: 'Sudden unexpected, unexplained death', pattern: /unexplained/ },
];

/** The ten categories of a child death review; the first that applies is the primary one. Source: Child Death Analysis Form. */
export const categoryOfDeathList = wordedClassification({
  id: 'category-of-death-ten',
  about: 'category of death',
  name: 'Category of death, ten categories',
  version: 'Child Death Analysis Form',
  source: 'National Child Mortality Database',
  definition: 'Primary category of death as the review gave it: ten categories in an order of precedence, of which the first that applies is taken.',
  categories: [
    ...ten.map(({ label, pattern }, index): WordedCategory => {
      const code = String(index + 1);
      return { code, label, pattern, words: [code, `0${code}`, `category ${code}`] };
    }),
    { code: 'unknown', label: 'Not yet categorised', kind: 'unknown', words: ['unknown', 'not known', 'not recorded', 'awaiting review', 'not yet reviewed', 'not categorised', 'missing'] },
  ],
});
