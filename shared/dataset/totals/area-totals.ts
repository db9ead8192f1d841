import type { RowGroup } from '../../engine/row-group.ts';
import type { Ask } from '../types/column-forms.ts';
import { checkSums, mostlyRight, type Dimension, type TableFacts } from './table-facts.ts';
import { totalReason } from './total-rows.ts';
import type { Found } from './find-totals.ts';

/** Kinds of area by the start of their code, with what each is made of; the first set of which any is there is added up. Source: ONS Code History Database. */
const madeOf: Readonly<Record<string, { readonly words: string; readonly parts: readonly (readonly string[])[] }>> = {
  E13: { words: 'Inner and Outer London', parts: [['E09']] },
  E11: { words: 'metropolitan counties', parts: [['E08']] },
  E10: { words: 'counties', parts: [['E07']] },
  E12: { words: 'English regions', parts: [['E06', 'E07', 'E08', 'E09'], ['E10']] },
  E92: { words: 'England', parts: [['E12'], ['E06', 'E07', 'E08', 'E09'], ['E10']] },
  W92: { words: 'Wales', parts: [['W06']] },
  S92: { words: 'Scotland', parts: [['S12'], ['S08']] },
  N92: { words: 'Northern Ireland', parts: [['N09']] },
  K04: { words: 'England and Wales', parts: [['E92', 'W92'], ['E12', 'W06'], ['E06', 'E07', 'E08', 'E09', 'W06']] },
  K03: { words: 'Great Britain', parts: [['E92', 'W92', 'S92'], ['E12']] },
  K02: { words: 'the United Kingdom', parts: [['E92', 'W92', 'S92', 'N92'], ['K04'], ['E12']] },
};

/** A column with fewer names than this is no list of areas. */
const fewestNames = 10;

/** Names of countries as files write them, a note's mark or "P" for provisional at their end left out. */
const namedKinds: readonly (readonly [string, RegExp])[] = [
  ['K04', /^england(, | and | & )wales( and elsewhere)?$/], ['K02', /^united kingdom|uk$/], ['K03', /^great britain$/], ['E92', /^england$/], ['W92', /^wales$/], ['S92', /^scotland$/], ['N92', /^northern ireland$/],
];

/** Areas that hold others of the same column: by their codes, and by the names of countries that have no code. */
export async function areaTotals(ask: Ask, facts: TableFacts): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const dimension of facts.dimensions.filter(({ type, values }) => type === 'code' && values !== null)) {
    const kinds = new Set((dimension.values ?? []).flatMap((code) => (/^[A-Z][0-9]{8}$/.test(code) ? [code.slice(0, 3)] : [])));
    for (const [kind, { words, parts }] of Object.entries(madeOf)) {
      const made = parts.find((set) => set.some((part) => kinds.has(part)));
      if (!kinds.has(kind) || made === undefined) continue;
      found.push(await areaTotal(ask, facts, dimension, { label: words, totals: [{ column: dimension.column, test: 'begins', with: [kind] }], made, except: found.map(({ where }) => where) }));
    }
    found.push(...countriesByName(facts, dimension, kinds));
  }
  return found;
}

async function areaTotal(ask: Ask, facts: TableFacts, { column, keys }: Dimension, { label, totals, made, except }: { label: string; totals: RowGroup; made: readonly string[]; except: readonly RowGroup[] }): Promise<Found> {
  const parts: RowGroup = [{ column, test: 'begins', with: made }];
  const check = await checkSums(ask, facts, { keys, totals, parts, except: except.filter((group) => !group.some((test) => test.test === 'begins' && test.with.some((start) => made.includes(start)))) });
  return { label, where: totals, partsWhere: parts, ...check, evidence: mostlyRight(check) ? 'label and sum' : 'label', reason: totalReason(label, `the areas whose codes begin ${made.join(', ')}`, check) };
}

/** Rows of countries without a code, in a column of names that goes with the codes, where areas of that country are there. */
function countriesByName({ dimensions }: TableFacts, codes: Dimension, kinds: ReadonlySet<string>): readonly Found[] {
  const names = dimensions.filter(({ column, type, values }) => type === 'text' && values !== null && values.length >= fewestNames && !codes.keys.includes(column));
  return names.flatMap(({ column, values }) => (values ?? []).flatMap((name): Found[] => {
    const kind = wholeNamed(name);
    const made = kind === undefined ? undefined : madeOf[kind]?.parts.find((set) => set.some((part) => kinds.has(part)));
    if (made === undefined) return [];
    const where: RowGroup = [{ column, test: 'one-of', values: [name] }, { column: codes.column, test: 'blank' }];
    return [{ label: name, where, partsWhere: [{ column: codes.column, test: 'begins', with: made }], evidence: 'label', checked: 0, agreed: 0, gapped: 0, reason: totalReason(name, `the areas whose codes begin ${made.join(', ')}`, { checked: 0, agreed: 0, gapped: 0 }) }];
  }));
}

/** The kind of area, by the start of its code, of a country or countries by name: K04 for England and Wales. */
export function wholeNamed(name: string): string | undefined {
  const plain = name.toLowerCase().replace(/[\s0-9,.*]+$/, '').replace(/(?<=[a-z])p$/, (end) => (name.endsWith('P') ? '' : end)).replace(/\s+/g, ' ');
  return namedKinds.find(([, words]) => words.test(plain))?.[0];
}
