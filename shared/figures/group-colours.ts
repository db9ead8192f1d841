import { palette } from './palette.ts';

/**
 * Colours for groups side by side: the Government Analysis Function's categorical palette, extended to six. Ethnic
 * groups have the same colour in every figure, whichever of them a figure shows; other groups take the palette in order.
 */
const inOrder = ['#12436D', '#F46A25', '#28A197', '#801650', '#A285D1', '#3D3D3D'] as const;

/** Matched at the start of a label, so that "Black African" and "Black or Black British" are one colour. */
const ethnicGroups: readonly (readonly [RegExp, string])[] = [
  [/^white\b(?! and)/i, '#F46A25'],
  [/^black\b/i, '#12436D'],
  [/^asian\b/i, '#28A197'],
  [/^mixed\b|^white and\b/i, '#801650'],
  [/^(any )?other( ethnic groups?|,? including chinese)?$/i, '#A285D1'],
  [/^(unknown|not (known|stated|recorded))/i, palette.neutral],
];

/** One colour a label, in order. Neutral grey where the palette ends: such groups are told apart by their labels alone. */
export function groupColours(labels: readonly string[]): readonly string[] {
  const known = labels.map((label) => ethnicGroups.find(([pattern]) => pattern.test(label))?.[1] ?? null);
  const ethnic = known.filter((colour) => colour !== null).length > 1;
  const taken = new Set<string>();
  return labels.map((_, index) => {
    const own = ethnic ? (known[index] ?? null) : null;
    const free = own !== null && !taken.has(own) ? own : inOrder.find((colour) => !taken.has(colour) && !(ethnic && known.includes(colour)));
    if (free !== undefined && free !== palette.neutral) taken.add(free);
    return free ?? palette.neutral;
  });
}

/** From dark to light, one for each of so many ordered groups; the middle of a mark's label tells which. */
export function orderedColours(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => mixed(palette.main, lightest, count < 2 ? 0 : index / (count - 1)));
}

const lightest = '#BFD5EA';

/** Between two colours, from 0, all of the first, to 1, all of the second. */
export function mixed(one: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((start) => {
    const [from, to] = [one, other].map((colour) => Number.parseInt(colour.slice(start, start + 2), 16));
    return Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * share);
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('').toUpperCase()}`;
}

/** White or dark, whichever stands out more on a colour. Relative luminance as WCAG 2 defines it. */
export function inkOn(colour: string): string {
  const luminance = (hex: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255).map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = luminance(colour);
  return (1.05 / (ground + 0.05) >= (ground + 0.05) / (luminance(palette.text) + 0.05)) ? palette.ground : palette.text;
}
