import { z } from 'zod';
import { specSchema, type Spec } from '../analyses/spec.ts';

/** The report as a person composes it: its items in order, and the words that are theirs. */
const id = z.string().regex(/^[A-Za-z0-9-]{1,24}$/);

/** Text that may hold numbers of figures and references to them, as report-text.ts reads them. */
const text = z.string();

const figureSchema = z.strictObject({
  kind: z.literal('figure'),
  spec: specSchema,
  /** The person's own words; null keeps the words that the figure proposes. */
  title: z.string().nullable(),
  subtitle: z.string().nullable().default(null),
  caption: z.string().nullable(),
  altText: z.string().nullable().default(null),
  /** What the person adds to the figure's own notes. */
  notes: z.array(z.string()).readonly().default([]),
  /** Of the chart on the page. */
  widthCm: z.number().min(6).max(16).default(16),
  withTable: z.boolean().default(true),
  /** A chart that Word can edit, lines that stay sharp, or a picture. */
  drawnAs: z.enum(['chart', 'vector', 'picture']).default('chart'),
});

const itemSchema = z.discriminatedUnion('kind', [
  figureSchema,
  z.strictObject({ kind: z.literal('heading'), id, level: z.literal([1, 2]), text: z.string() }),
  z.strictObject({ kind: z.literal('paragraph'), id, text }),
  z.strictObject({ kind: z.literal('note'), id, text }),
  /** One number of a figure in large type, with what it is beside it. */
  z.strictObject({ kind: z.literal('key-number'), id, figure: id, cell: z.strictObject({ row: z.string(), column: z.string() }), text: z.string() }),
]);

/** Workspaces made before there were other items than figures do not say of which kind an item is. */
export const reportItemSchema = z.preprocess((item) => (typeof item === 'object' && item !== null && 'spec' in item && !('kind' in item) ? { kind: 'figure', ...item } : item), itemSchema);

export type ReportItem = z.infer<typeof itemSchema>;
export type ReportFigure = Extract<ReportItem, { kind: 'figure' }>;
export type ReportText = Exclude<ReportItem, ReportFigure>;

/** A figure as it joins a report: every word proposed, full width, an editable chart with its table. */
export function reportFigure(spec: Spec): ReportFigure {
  return { kind: 'figure', spec, title: null, subtitle: null, caption: null, altText: null, notes: [], widthCm: 16, withTable: true, drawnAs: 'chart' };
}

/** What names an item within its report. */
export function itemId(item: ReportItem): string {
  return item.kind === 'figure' ? item.spec.id : item.id;
}

/** The figures of a report, in order. */
export function reportFigures({ items }: { readonly items: readonly ReportItem[] }): readonly ReportFigure[] {
  return items.filter((item): item is ReportFigure => item.kind === 'figure');
}
