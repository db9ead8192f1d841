/** Names keep their capital wherever they stand. */
const names = /^(White|Black|Asian|Mixed|England|Wales|London|Lambeth|Southwark)\b/;

/** A label in the middle of a sentence: "Observed" is "observed", but "IMD quintile" keeps its abbreviation and "White" its capital. */
export function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) && !names.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
