import { palette } from '../../../shared/figures/palette.ts';
import type { Type } from '../../../shared/report/paper/text-width.ts';
import type { Annotation, Font } from './types.ts';

/** Lines of text with their type; colour only where it is not the usual one. */
export interface Lines {
  readonly lines: readonly string[];
  readonly type: Type;
  readonly colour?: string;
}

export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly xref: Annotation['xref'];
  readonly yref: Annotation['yref'];
  readonly align: Annotation['align'];
  readonly baseline: Annotation['yanchor'];
  /** Pixels to the right and down. */
  readonly dx?: number;
  readonly dy?: number;
  /** A white edge, for text that lies on lines. */
  readonly edged?: boolean;
}

/** Text at a place of the chart; groups of lines stand under one another. */
export function annotation(groups: readonly Lines[], { align, baseline, dx = 0, dy = 0, edged = false, ...place }: TextPlace): Annotation {
  const [first] = groups;
  if (!first) throw new Error('There is no text to put on the chart.');
  return {
    ...place,
    text: groups.flatMap(({ lines, ...style }) => lines.map((line) => (style.type === first.type && style.colour === first.colour ? markup(line) : styled(line, style)))).join('<br>'),
    xanchor: align, yanchor: baseline, align, xshift: dx, yshift: -dy, showarrow: false, borderpad: 0,
    font: { ...fontOf(first), ...(edged ? { shadow: edge } : {}) },
  };
}

export function fontOf({ type, colour = palette.text }: Pick<Lines, 'type' | 'colour'>): Font {
  return { size: type.size, weight: type.weight === 'bold' ? 700 : 400, color: colour };
}

/** Plotly reads a few HTML elements in its texts; a group that is called "<b>" or "A & B" must be shown as it is. */
export function markup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const edge = ['1px 1px', '1px -1px', '-1px 1px', '-1px -1px', '2px 0', '-2px 0', '0 2px', '0 -2px'].map((offset) => `${offset} 1px ${palette.ground}`).join(', ');

function styled(line: string, { type, colour = palette.text }: Omit<Lines, 'lines'>): string {
  return `<span style="font-size:${type.size}px;color:${colour}">${markup(line)}</span>`;
}
