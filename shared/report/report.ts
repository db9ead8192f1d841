import type { ProtectedFigure } from '../disclosure/protect.ts';
import type { LiveNumber, Sentence } from '../figures/sentence.ts';

/** A report as composed: plain data, protected figures only. Word, and later every other form, is written from it. */
export interface ReportDocument {
  readonly title: string;
  /** Who it is from, as one line; null for none. */
  readonly author: string | null;
  /** ISO date, such as "2026-11-24": given, never the clock's, so that the same report gives the same file. */
  readonly date: string;
  readonly appVersion: string;
  readonly items: readonly ReportItem[];
}

export type ReportItem = HeadingItem | ParagraphItem | NoteItem | KeyNumberItem | FigureItem;

export interface HeadingItem {
  readonly kind: 'heading';
  readonly id: string;
  /** 1 begins a chapter, 2 a section of it. */
  readonly level: 1 | 2;
  readonly text: string;
}

export interface ParagraphItem {
  readonly kind: 'paragraph';
  readonly id: string;
  readonly text: ReportText;
}

/** Something set apart from the running text: a caution, what the panel said. */
export interface NoteItem {
  readonly kind: 'note';
  readonly id: string;
  readonly text: ReportText;
}

/** One number of a figure in large type, with what it is beside it. */
export interface KeyNumberItem {
  readonly kind: 'key-number';
  readonly id: string;
  readonly number: QuotedNumber;
  readonly text: string;
}

/** Words, numbers of figures, and figures referred to by their number. */
export type ReportText = readonly (string | QuotedNumber | FigureReference)[];

/** A number in the report's own text, kept true to the figure of that item. */
export interface QuotedNumber extends LiveNumber {
  /** The id of a figure item of this report. */
  readonly figure: string;
}

/** "Figure 3" in running text. */
export interface FigureReference {
  readonly figure: string;
}

export interface FigureItem {
  readonly kind: 'figure';
  /** Stable: names the figure in the Word file. Letters, digits and dashes, at most 24 characters; unique in the report. */
  readonly id: string;
  readonly figure: ProtectedFigure;
  /** The headline: the message. A person's own is text; a proposed one may quote cells of the figure, which stay live. */
  readonly title: string | Sentence;
  /** The statistical title: what, where, when. */
  readonly subtitle: string;
  /** Without "Figure 1:", which is numbered when written. */
  readonly caption: string;
  readonly altText: string;
  /** What a person adds to the figure's own notes. */
  readonly notes: readonly string[];
  /** Of the chart on the page; 16 is the width of the text. */
  readonly widthCm: number;
  readonly withTable: boolean;
  /** 'chart': one that Word can edit, where Word has the form. 'vector': lines that stay sharp. 'picture': pixels alone. */
  readonly drawnAs: 'chart' | 'vector' | 'picture';
}

/** The figures of a report, in order. */
export function figuresOf({ items }: Pick<ReportDocument, 'items'>): readonly FigureItem[] {
  return items.filter((item): item is FigureItem => item.kind === 'figure');
}
