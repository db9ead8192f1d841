/** NHS ethnic category codes, by the standardiser's labels. Source: NHS Data Dictionary, ETHNIC CATEGORY (the 2001 census list). */
const nhsCodes: ReadonlyMap<string, string> = new Map([
  ['a', 'White British'], ['b', 'White Irish'], ['c', 'White other'],
  ['d', 'Mixed White/Black Caribbean'], ['e', 'Mixed White/Black African'], ['f', 'Mixed White/Asian'], ['g', 'Mixed other'],
  ['h', 'Indian'], ['j', 'Pakistani'], ['k', 'Bangladeshi'], ['l', 'Asian other'],
  ['m', 'Black Caribbean'], ['n', 'Black African'], ['p', 'Black other'],
  ['r', 'Chinese'], ['s', 'Any other'],
  ['z', 'Unknown'], ['x', 'Unknown'], ['99', 'Unknown'],
]);

/** Codes of the school census. Source: Department for Education, Complete the school census, ethnicity codes. */
const schoolCodes: ReadonlyMap<string, string> = new Map([
  ['wbri', 'White British'], ['wiri', 'White Irish'], ['wirt', 'Irish Traveller'], ['wrom', 'Gypsy/Roma'], ['woth', 'White other'],
  ['mwbc', 'Mixed White/Black Caribbean'], ['mwba', 'Mixed White/Black African'], ['mwas', 'Mixed White/Asian'], ['moth', 'Mixed other'],
  ['aind', 'Indian'], ['apkn', 'Pakistani'], ['aban', 'Bangladeshi'], ['aoth', 'Asian other'], ['chne', 'Chinese'],
  ['bcrb', 'Black Caribbean'], ['bafr', 'Black African'], ['both', 'Black other'], ['ooth', 'Any other'],
  ['refu', 'Unknown'], ['nobt', 'Unknown'],
]);

/** Abbreviations that look like an NHS code with its local second character and are none. */
const abbreviations = new Set(['na', 'nk', 'ns', 'nr', 'nd', 'no']);

/** The label of an NHS or school census code; null for anything else. The second character of an NHS code is local and says nothing nationally. */
export function labelOfCode(raw: string): string | null {
  const code = raw.trim().toLowerCase();
  if (nhsCodes.has(code) || schoolCodes.has(code)) return nhsCodes.get(code) ?? schoolCodes.get(code) ?? null;
  return /^[a-hj-npr-sxz][a-z0-9*]$/.test(code) && !abbreviations.has(code) ? (nhsCodes.get(code.charAt(0)) ?? null) : null;
}

/** Whether a value has the form of an NHS ethnic category code, known or not. */
export function isNhsCode(raw: string): boolean {
  return /^([A-HJ-NPR-SXZ][A-Z0-9*]?|99)$/.test(raw.trim());
}
