/** What alternative text and caption say of one form of chart. */
export interface FormWords {
  /** "Column chart with 95% confidence intervals". */
  readonly type: string;
  /** What stands out, as whole sentences: extremes, comparisons, what is withheld. */
  readonly findings: readonly string[];
  /** What is drawn and how to read it, without the full stop. */
  readonly caption: string;
}
