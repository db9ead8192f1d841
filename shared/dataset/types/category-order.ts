const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Values such as age bands, quintiles and months in their own order: by the number that each begins with or lies below; words without one come last. */
export function inOrder(values: readonly string[]): readonly string[] {
  return values.map((value) => ({ value, place: place(value) })).sort((one, other) => one.place - other.place || (one.value < other.value ? -1 : 1)).map(({ value }) => value);
}

function place(value: string): number {
  const plain = value.trim().toLowerCase();
  const month = months.findIndex((name) => plain.startsWith(name));
  if (month >= 0) return month;
  const first = /[0-9]+(?:\.[0-9]+)?/.exec(plain);
  if (!first) return plain.startsWith('most') ? -1 : Number.POSITIVE_INFINITY;
  const number = Number(first[0]);
  return isBelow(plain) ? number - 0.5 : isAbove(plain) ? number + 0.25 : number;
}

/** "Under 1", "<28", "19 and under": what lies below comes just before what begins there. */
function isBelow(value: string): boolean {
  return /^(<|≤|under|below|less|fewer|up to)|and under|or under|& under/.test(value);
}

function isAbove(value: string): boolean {
  return /^(>|≥|over|above)/.test(value);
}
