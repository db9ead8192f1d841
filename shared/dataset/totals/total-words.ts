const wholeWords = /^(all|total|totals|overall|both|both sexes|persons|people|everyone|any|grand total|sum|england total|national)$/;
const beginsOrEnds = /^(all|total|overall)\b(?!.*\bother\b)|\b(total|all ages|all persons|combined)$/;

/** Whether a value's own words say that it is a total: All, Total, Persons, All ages, Total aged under 1 year. */
export function isTotalWord(value: string): boolean {
  const plain = value.trim().toLowerCase();
  return wholeWords.test(plain) || beginsOrEnds.test(plain);
}

/** What is left of a total's words without "Total" or "All": "Aged under 1 year"; empty where nothing is. */
export function withoutTotalWord(value: string): string {
  return value.trim().toLowerCase().replace(/^(all|total|overall|persons)\b|\b(total|combined)$/g, '').trim();
}

/** Other values that hold a value's words and more: Inner London and Outer London for London. */
export function namedAfter(value: string, others: readonly string[]): readonly string[] {
  const words = ` ${plainWords(value)} `;
  return words.length < 5 ? [] : others.filter((other) => other !== value && plainWords(other) !== plainWords(value) && ` ${plainWords(other)} `.includes(words));
}

function plainWords(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
