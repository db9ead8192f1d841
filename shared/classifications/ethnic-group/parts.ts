/**
 * The smallest groups that any list in use tells apart: those of the 2021 census, with the travelling groups split as the Department
 * for Education splits them. Source: Office for National Statistics, census 2001, 2011 and 2021; Race Disparity Unit, standardiser.
 */
const white = ['White British', 'White Irish', 'Gypsy', 'Roma', 'Irish Traveller', 'White other'];
const mixed = ['White and Black Caribbean', 'White and Black African', 'White and Asian', 'Mixed other'];
const asian = ['Indian', 'Pakistani', 'Bangladeshi', 'Chinese', 'Asian other'];
const black = ['Black African', 'Black Caribbean', 'Black other'];
const other = ['Arab', 'Any other'];

export const ethnicParts: readonly string[] = [...white, ...mixed, ...asian, ...black, ...other];
const allBut = (left: readonly string[]): readonly string[] => ethnicParts.filter((part) => !left.includes(part));

/** What each of the standardiser's labels takes in. */
export const partsOfLabel: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...ethnicParts.map((part): [string, readonly string[]] => [part, [part]]),
  ['White', white],
  ['White Gypsy/Traveller', ['Gypsy', 'Irish Traveller']],
  ['Gypsy/Roma', ['Gypsy', 'Roma']],
  ['White Roma', ['Roma']],
  ['Mixed', mixed],
  ['Mixed White/Black Caribbean', ['White and Black Caribbean']],
  ['Mixed White/Black African', ['White and Black African']],
  ['Mixed White/Asian', ['White and Asian']],
  ['Mixed White/Black', ['White and Black Caribbean', 'White and Black African']],
  ['Asian', asian],
  ['Asian excluding Chinese', asian.filter((part) => part !== 'Chinese')],
  ['Asian other inc Chinese', ['Asian other', 'Chinese']],
  ['Pakistani and Bangladeshi', ['Pakistani', 'Bangladeshi']],
  ['Black', black],
  ['Other', other],
  ['Any Other Ethnic Background', ['Any other']],
  ['Other inc Chinese', [...other, 'Chinese']],
  ['Other inc Asian', [...other, ...asian]],
  ['Other inc Mixed', [...other, ...mixed]],
  ['Other inc Mixed and Chinese', [...other, ...mixed, 'Chinese']],
  ['Other (inc Gypsy/Traveller/Irish Traveller)', [...other, 'Gypsy', 'Irish Traveller']],
  ['Other than White', allBut(white)],
  ['Other than White British', allBut(['White British'])],
]);

/** The labels under which a list may hold one part, the narrowest first: the first that the list has is where the part goes. */
export function placesOf(part: string): readonly string[] {
  const own = [...partsOfLabel].filter(([, parts]) => parts.length === 1 && parts[0] === part).map(([label]) => label);
  return [...own, ...widerThan(part)];
}

function widerThan(part: string): readonly string[] {
  if (white.includes(part)) return [...travelling(part), 'White other', 'White', 'Other'];
  if (mixed.includes(part)) return [...(part.includes('Black') ? ['Mixed White/Black'] : []), 'Mixed', 'Other'];
  // Chinese stands apart, with other Asian groups, or with Other, as the list has it; a list of Other with Chinese has no place for Asian other but that.
  if (part === 'Chinese') return ['Other inc Mixed and Chinese', 'Asian other', 'Asian', 'Other'];
  if (asian.includes(part)) return [...(['Pakistani', 'Bangladeshi'].includes(part) ? ['Pakistani and Bangladeshi'] : []), 'Asian', 'Other inc Mixed and Chinese', 'Other'];
  if (black.includes(part)) return ['Black', 'Other'];
  return ['Any other', 'Any Other Ethnic Background', 'Other inc Mixed and Chinese', 'Other'];
}

function travelling(part: string): readonly string[] {
  switch (part) {
    case 'Gypsy':
      return ['White Gypsy/Traveller', 'Gypsy/Roma'];
    case 'Irish Traveller':
      return ['White Gypsy/Traveller'];
    case 'Roma':
      return ['Gypsy/Roma'];
    default:
      return [];
  }
}
