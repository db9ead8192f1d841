/** Spellings that the standardiser lacks: those of the 2021 census, of NHS and ONS tables, and short forms. By the standardiser's labels. */
export const furtherSpellings: Readonly<Record<string, readonly string[]>> = {
  'White British': ['British', 'English, Welsh, Scottish, Northern Irish or British', 'White: English, Welsh, Scottish, Northern Irish or British', 'English/Welsh/Scottish/Northern Irish/British', 'White: English/Welsh/Scottish/Northern Irish/British'],
  'White Gypsy/Traveller': ['Gypsy/Traveller', 'White: Gypsy or Irish Traveller'],
  Roma: ['Roma', 'White Roma', 'White: Roma'],
  'White other': ['White: Other White', 'Any other white ethnic group'],
  'Mixed White/Black Caribbean': ['White/Black Caribbean', 'Mixed: White and Black Caribbean'],
  'Mixed White/Black African': ['White/Black African', 'Mixed: White and Black African'],
  'Mixed White/Asian': ['White/Asian', 'Mixed: White and Asian'],
  'Mixed other': ['Other mixed or multiple ethnic groups', 'Any other mixed or multiple background', 'Other mixed background'],
  'Asian other': ['Any other Asian background', 'Other Asian background', 'Asian: Other Asian'],
  'Black other': ['Any other Black, Black British or Caribbean background', 'Other Black background', 'Black: Other Black', 'Any other Black/African/Caribbean background'],
  'Black African': ['African (Black)', 'Black British African'],
  'Black Caribbean': ['Caribbean (Black)', 'Black British Caribbean'],
  White: ['All White groups', 'White ethnic group', 'White total'],
  Mixed: ['Mixed or multiple ethnic groups', 'Mixed/multiple', 'Mixed / multiple ethnic groups', 'Multiple', 'Mixed ethnic group', 'Mixed background'],
  Asian: ['Asian, Asian British or Asian Welsh', 'Asian/Asian British ethnic group', 'Asian_or_Asian_British', 'South Asian'],
  Black: ['Black, Black British, Black Welsh, Caribbean or African', 'Black, African, Caribbean or Black British', 'Black or Black British/African/Caribbean', 'Black_or_Black_British'],
  Other: ['Other_group', 'Other group', 'Any other group'],
  'Any other': ['Other ethnic group: Any other ethnic group', 'Any other ethnic background'],
  Unknown: ['Not stated (declined)', 'Not given', 'Refused', 'Declined', 'Prefer not to say', 'Information not yet obtained', 'Not obtained', 'Missing', 'Not available', 'NK', 'NS', 'Invalid', 'Not collected', 'Ethnicity unknown', 'Ethnicity not stated', 'Not stated or unknown', 'Not known or not stated', 'Not stated/not known', 'Unknown/not stated'],
  All: ['Total', 'All ethnic group', 'All persons', 'All children'],
};

/** Where the standardiser's answer is not what the words say: what is used in its place, and why a person should look. */
export const corrections: readonly { readonly spellings: readonly string[]; readonly label: string; readonly note: string }[] = [
  {
    spellings: ['bame', 'bme', 'non-white', 'all ethnic minorities', 'ethnic minorities', 'ethnic minority', 'ethnicity_minority_ethnic_pupil', 'ethnic minority (exc. white minorities)', 'ethnic minority (excl. white minorities)', 'ethnic minority (other than white ethnic minority)'],
    label: 'Other than White',
    note: 'It takes in every group but White. The standardiser counts it as Other; here it is kept apart from the Other group.',
  },
  {
    spellings: ['chinese and other', 'chinese or other', 'chinese or other ethnic group', 'other/chinese', 'other inc. chinese', 'other (including chinese)', 'other, including chinese', 'other inc chinese'],
    label: 'Other inc Chinese',
    note: 'It holds Chinese and Other together, so it is neither.',
  },
  { spellings: ['mixed/other', 'other/mixed', 'other inc mixed', 'other inc. mixed', 'mixed and other', 'other (including mixed)', 'mixed/ multiple/ other'], label: 'Other inc Mixed', note: 'It holds Mixed and Other together, so it is neither.' },
  { spellings: ['asian and other'], label: 'Other inc Asian', note: 'It holds Asian and Other together, so it is neither.' },
  { spellings: ['mixed ethnic groups', 'mixed/ multiple ethnic groups'], label: 'Mixed', note: 'The standardiser counts one spelling of it as other Mixed; the words say all Mixed groups.' },
  { spellings: ['other', 'other ethnic group', 'other ethnic groups'], label: 'Other', note: 'Lists differ in what they call Other: in the 2001 census it takes in Chinese.' },
];
