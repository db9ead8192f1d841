import type { Classification } from './classification.ts';

/** Kinds of area by the first three characters of a GSS code. Source: ONS, Register of Geographic Codes. */
const kinds: Readonly<Record<string, string>> = {
  K02: 'United Kingdom', K03: 'Great Britain', K04: 'England and Wales', E92: 'Country', W92: 'Country', S92: 'Country', N92: 'Country',
  E12: 'Region', E13: 'Inner or outer London', E10: 'County', E11: 'Metropolitan county', E47: 'Combined authority',
  E06: 'Unitary authority', E07: 'District', E08: 'Metropolitan district', E09: 'London borough', W06: 'Welsh local authority', S12: 'Scottish council area', N09: 'Northern Ireland district',
  E05: 'Ward', W05: 'Ward', E14: 'Parliamentary constituency', E38: 'Clinical commissioning group', E54: 'Integrated care board', E40: 'NHS England region', W11: 'Health board', S08: 'Health board',
  E02: 'Middle-layer super output area', W02: 'Middle-layer super output area', E01: 'Lower-layer super output area', W01: 'Lower-layer super output area', E00: 'Output area', W00: 'Output area', S01: 'Data zone', S00: 'Output area',
};

const smallAreaKinds = new Set(['Middle-layer super output area', 'Lower-layer super output area', 'Output area', 'Data zone']);

/** "London borough" for E09000022; null for anything that has not the form of a GSS code, and "Other area" for a form that is not on the list. */
export function areaKind(code: string): string | null {
  const text = code.trim().toUpperCase();
  return /^[EWSNKJLM]\d{8}$/.test(text) ? (kinds[text.slice(0, 3)] ?? 'Other area') : null;
}

/** Whether a code names an area small enough to narrow a child down: an output area, a super output area or a data zone. */
export function isSmallArea(code: string): boolean {
  const kind = areaKind(code);
  return kind !== null && smallAreaKinds.has(kind);
}

const names = [...new Set([...Object.values(kinds), 'Other area'])];

/** Areas sorted by what kind they are, so that regions and boroughs in one column are told apart. */
export const areaKindList: Classification = {
  id: 'area-kind-gss',
  about: 'area',
  name: 'Kind of area, by GSS code',
  version: 'Register of Geographic Codes',
  source: 'Office for National Statistics',
  definition: 'The kind of area that a nine-character GSS code stands for, by its first three characters.',
  categories: names.map((name) => ({ code: name, label: name, kind: 'group', parts: [name] })),
  match: (raw) => {
    const kind = areaKind(raw);
    return kind === null ? null : { code: kind, note: kind === 'Other area' ? 'It has the form of a GSS code, of a kind that is not on the list.' : null };
  },
};
