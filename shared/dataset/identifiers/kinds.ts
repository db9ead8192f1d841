import type { CellLook } from '../../engine/identifier-query.ts';

export const identifierKinds = ['nhs-number', 'postcode', 'outward-postcode', 'full-date', 'name', 'address', 'telephone', 'e-mail', 'case-number', 'upn', 'national-insurance-number', 'free-text'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** What can be done with a column that looks identifying. Leaving it out is the default; keeping it asks for a written reason. */
export const identifierChoices = ['leave-out', 'month', 'year', 'keep'] as const;
export type IdentifierChoice = (typeof identifierChoices)[number];

interface Kind {
  /** In the middle of a sentence: "NHS numbers". */
  readonly words: string;
  /** Headings, lower case with everything but letters and digits taken out, that say so whatever the cells hold. */
  readonly headings: RegExp | null;
  /** The look of its cells, and the share of filled cells from which a column is taken to be of this kind. */
  readonly look: { readonly cells: CellLook; readonly share: number } | null;
  readonly choices: readonly IdentifierChoice[];
}

/**
 * About one in eleven ten-digit numbers passes the NHS check by chance, so half the column must. One e-mail address or postcode
 * is one too many, so those need only a tenth. Sources: NHS Data Dictionary; ICO anonymisation code.
 */
export const kinds: Readonly<Record<IdentifierKind, Kind>> = {
  'nhs-number': { words: 'NHS numbers', headings: /^(nhs|nhsno|nhsnumber|.*nhsnumber)$/, look: { cells: 'nhs-number', share: 0.5 }, choices: ['leave-out', 'keep'] },
  postcode: { words: 'full postcodes', headings: /^(.*postcode|postalcode|pcds?)$/, look: { cells: 'postcode', share: 0.1 }, choices: ['leave-out', 'keep'] },
  'outward-postcode': { words: 'the first halves of postcodes', headings: /^(outcode|postcodedistrict|postcodesector)$/, look: { cells: 'outward-postcode', share: 0.9 }, choices: ['leave-out', 'keep'] },
  'full-date': { words: 'full dates', headings: /^(dob|dod|(.*)?dateof(birth|death)|birthdate|deathdate)$/, look: { cells: 'full-date', share: 0.5 }, choices: ['leave-out', 'month', 'year', 'keep'] },
  name: { words: 'names of people', headings: /^(name|fullname|.*(forename|surname|firstname|lastname|middlename|familyname|givenname)s?|(child|baby|mother|father|parent|carer|gp|consultant|socialworker)s?name)$/, look: null, choices: ['leave-out', 'keep'] },
  address: { words: 'addresses', headings: /^(.*address(line)?[0-9]?|street|housenumber|housename|uprn)$/, look: null, choices: ['leave-out', 'keep'] },
  telephone: { words: 'telephone numbers', headings: /^(tel|phone|mobile|.*(telephone|phone|mobile)(no|number)?)$/, look: { cells: 'telephone', share: 0.3 }, choices: ['leave-out', 'keep'] },
  'e-mail': { words: 'e-mail addresses', headings: /^(.*email(address)?)$/, look: { cells: 'e-mail', share: 0.1 }, choices: ['leave-out', 'keep'] },
  'case-number': { words: 'case or hospital numbers', headings: /^((ecdop|ncmd|cdop|case|hospital|patient|mrn|mosaic|liquidlogic|childs?)(no|num|number|id|ref|reference)|mrn|lcsid|personid)$/, look: null, choices: ['leave-out', 'keep'] },
  upn: { words: 'unique pupil numbers', headings: /^(upn|uniquepupilnumber)$/, look: { cells: 'upn', share: 0.3 }, choices: ['leave-out', 'keep'] },
  'national-insurance-number': { words: 'National Insurance numbers', headings: /^(nino|nationalinsurance(no|number)?)$/, look: { cells: 'national-insurance-number', share: 0.3 }, choices: ['leave-out', 'keep'] },
  'free-text': { words: 'free text, which can name anyone', headings: /^(narrative|.*(comments?|freetext|summary|description|notes)|learningpoints?)$/, look: { cells: 'long-text', share: 0.2 }, choices: ['leave-out', 'keep'] },
};
