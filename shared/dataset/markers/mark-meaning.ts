/** Why a cell holds no number, or what is to be known of the number that it holds. */
export const markMeanings = [
  'confidential', 'not-available', 'not-yet-available', 'not-applicable', 'unreliable', 'low', 'nil', 'below-threshold', 'not-known', 'provisional', 'revised', 'estimated', 'forecast', 'break', 'footnote', 'error', 'unexplained',
] as const;
export type MarkMeaning = (typeof markMeanings)[number];

/** In the middle of a sentence, after "means". */
export const markMeaningWords: Readonly<Record<MarkMeaning, string>> = {
  confidential: 'withheld so that nobody can be identified',
  'not-available': 'not available',
  'not-yet-available': 'not yet available',
  'not-applicable': 'not applicable',
  unreliable: 'too unreliable to use without care',
  low: 'rounds to nought but is not nought',
  nil: 'none, according to the publisher',
  'below-threshold': 'a small number withheld, known only to lie in a range',
  'not-known': 'not known or not stated',
  provisional: 'provisional',
  revised: 'revised',
  estimated: 'estimated',
  forecast: 'a forecast',
  break: 'a break in the series',
  footnote: 'explained in a footnote',
  error: 'an error in the spreadsheet',
  unexplained: 'not in the legend: choose what it means',
};

/** What one mark means in one file. Each can be changed by a person. */
export interface LegendEntry {
  /** As it is written in the file. */
  readonly mark: string;
  readonly meaning: MarkMeaning;
  /** The whole numbers between which the withheld one lies, both included; null where none is stated. */
  readonly range: { readonly from: number; readonly to: number } | null;
}
