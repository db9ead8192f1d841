/** A label in the middle of a sentence: "Observed" is "observed", but "IMD quintile" keeps its abbreviation. */
export function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
