import type { Category, Classification, Match } from '../classification.ts';
import { ethnicParts, partsOfLabel, placesOf } from './parts.ts';
import { presets, publishedLabel, standardLabel, type Preset, type PresetRow, type StandardLabel } from './standardiser.ts';

const notGroups: ReadonlyMap<string, Category['kind']> = new Map<string, Category['kind']>([
  ['All', 'total'],
  ['Unknown', 'unknown'],
  ['Unclassified', 'unknown'],
  ['Unmatched', 'unknown'],
  ['Not applicable', 'unknown'],
]);

interface ListWords {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly definition: string;
  /** The census's own words in place of the standardiser's. */
  readonly labels?: Readonly<Record<string, string>>;
  /** How raw values get their standard label. */
  readonly labelOf: (raw: string) => StandardLabel | null;
}

/** A classification made from one of the standardiser's presets: the groups it requires, and what else it can name. */
export function listFromPreset(code: string, words: ListWords): Classification {
  const preset = presetOf(code);
  const displayOfPart = new Map(ethnicParts.map((part) => [part, displayOf(preset, part)]));
  const labelled = (display: string) => words.labels?.[display] ?? display;
  const groupDisplays = [...new Set(preset.rows.toSorted((one, other) => one.order - other.order).map(({ display }) => display))].filter((display) => [...displayOfPart.values()].includes(display));
  const groups = groupDisplays.map((display): Category => ({ code: display, label: labelled(display), kind: 'group', parts: ethnicParts.filter((part) => displayOfPart.get(part) === display) }));
  const broader = [...partsOfLabel].filter(([label]) => !groupDisplays.includes(label)).map(([label, parts]): Category => ({ code: label, label: labelled(label), kind: 'broader', parts }));
  const others = [...notGroups].map(([label, kind]): Category => ({ code: label, label, kind, parts: [] }));

  // What the preset says of a label comes first: by its parts alone, "Other" would be "Any other" in the 2001 census, where it takes in Chinese.
  const codeOf = (label: string): string => {
    const row = preset.rows.find(({ standard }) => standard === label);
    const [display, ...more] = new Set((partsOfLabel.get(label) ?? []).map((part) => displayOfPart.get(part) ?? part));
    return row?.display ?? (more.length === 0 ? (display ?? label) : label);
  };
  const match = (raw: string): Match | null => {
    const found = words.labelOf(raw);
    return found === null ? null : { code: codeOf(found.label), note: found.note };
  };
  return { id: words.id, about: 'ethnic group', name: words.name, version: words.version, source: words.source, definition: words.definition, categories: [...groups, ...broader, ...others], match };
}

function presetOf(code: string): Preset {
  const preset = presets.find((candidate) => candidate.code === code);
  if (!preset) throw new Error(`The standardiser has no preset ${code}.`);
  return preset;
}

/** The group of one part: the narrowest that the preset requires, or else that it can show. */
function displayOf({ rows }: Preset, part: string): string {
  const places = placesOf(part);
  const required = rows.filter((row) => row.required);
  const place = (candidates: readonly PresetRow[]) => places.map((label) => candidates.find(({ standard }) => standard === label)).find((row) => row !== undefined);
  const row = place(required) ?? place(rows);
  if (!row) throw new Error(`The preset has no place for ${part}.`);
  return row.display;
}

/** The standardiser's own answer where it has one, so that its presets give what they give elsewhere. */
export function labelAsPublished(raw: string): StandardLabel | null {
  const published = publishedLabel(raw);
  const ours = standardLabel(raw);
  if (published === null) return ours;
  return { label: published, note: ours === null || ours.label === published ? null : (ours.note ?? null) };
}

