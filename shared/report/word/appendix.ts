import { HeadingLevel, Paragraph, TextRun, type FileChild } from 'docx';
import { policyStatement } from '../../disclosure/policy.ts';
import type { Sentence } from '../../figures/sentence.ts';
import { aboutFigure, type AboutEntry } from '../about-figure.ts';
import { reportSources, type ReportSource } from '../report-sources.ts';
import { figuresOf, type FigureItem, type ReportDocument } from '../report.ts';
import { bookmarked } from './element.ts';
import { LooseParagraph } from './loose-paragraph.ts';
import { BlockControl } from './content-control.ts';
import { sentenceRuns, type ControlIds } from './live-number.ts';
import { plainTable } from './plain-table.ts';
import { run } from './runs.ts';
import { appendixTag } from './stable-id.ts';
import { styleNames } from './styles.ts';

/** What is needed to make the same numbers again: the files, what was withheld, and the words of each figure, said once where figures share them. */
export function appendix(report: ReportDocument, { startsPage, moved, ids }: AppendixPlace): FileChild {
  const figures = figuresOf(report);
  return new BlockControl({ tag: appendixTag, name: 'Appendix', id: ids.next() }, [
    new LooseParagraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: startsPage }, bookmarked(appendixBookmark, ids.next(), [run({ text: appendixTitle })])),
    heading('Data'),
    text('Each file is named with its SHA-256, which changes when anything in the file does.'),
    sourcesTable(reportSources(figures)),
    heading('What is withheld'),
    ...statements(figures).map(text),
    text(withheldInWords(figures)),
    ...['Filters', 'Method', 'Definition', 'Denominator'].flatMap((label) => [heading(plural[label] ?? label), ...shared(figures, label, ids)]),
    ...(moved.length === 0 ? [] : [heading('Further notes'), ...moved.flatMap(({ item, number, entries }) => entries.map((entry) => paragraph(item, [number], entry.text, ids)))]),
    heading('Software'),
    text(`Made with the Child Death Review Workbench ${report.appVersion} on ${report.date}. The workspace file holds every question of this report; opened with the files above, it gives the same numbers.`),
  ]);
}

export interface AppendixPlace {
  readonly startsPage: boolean;
  /** Notes for which their figure's page had no room. */
  readonly moved: readonly { readonly item: FigureItem; readonly number: number; readonly entries: readonly AboutEntry[] }[];
  readonly ids: ControlIds;
}

export const appendixTitle = 'Appendix: how the numbers were made';
/** The bookmark of the appendix's heading. */
export const appendixBookmark = 'cdr_appendix';

const plural: Readonly<Record<string, string>> = { Filters: 'Which records are in', Method: 'Methods', Definition: 'Definitions', Denominator: 'Denominators' };

function heading(words: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, text: words });
}

function text(words: string): Paragraph {
  return new Paragraph({ style: styleNames.smallText, text: words });
}

function statements(figures: readonly FigureItem[]): readonly string[] {
  return [...new Set(figures.flatMap(({ figure: { protection } }) => [policyStatement(protection.policy), protection.statement]))].filter((words, index, all) => !all.some((other, at) => at !== index && other.startsWith(words)));
}

function withheldInWords(figures: readonly FigureItem[]): string {
  const counted = figures.flatMap(({ figure }, index) => (figure.protection.withheld > 0 ? [`figure ${index + 1} (${figure.protection.withheld})`] : []));
  return counted.length === 0 ? 'No number of this report is withheld.' : `Numbers withheld: ${counted.join(', ')}.`;
}

/** One paragraph for each different text, with the figures that it is about. */
function shared(figures: readonly FigureItem[], label: string, ids: ControlIds): readonly FileChild[] {
  const said = figures.flatMap((item, index) => aboutFigure(item).filter((entry) => entry.label === label).map(({ text: sentence }) => ({ item, number: index + 1, sentence, key: JSON.stringify(sentence) })));
  return [...new Map(said.map((each) => [each.key, each])).values()].map(({ item, sentence, key }) => {
    const numbers = said.filter((each) => each.key === key).map(({ number }) => number);
    return paragraph(item, numbers, sentence, ids);
  });
}

function paragraph(item: FigureItem, numbers: readonly number[], sentence: Sentence, ids: ControlIds): Paragraph {
  const [only, ...more] = sentence;
  const words = typeof only === 'string' && more.length === 0 ? [new TextRun(only)] : sentenceRuns(item.id, item.figure, sentence, ids);
  return new Paragraph({ style: styleNames.smallText, keepLines: true, children: [run({ text: `${figuresInWords(numbers)}: `, bold: true }), ...words] });
}

/** "Figures 1 to 3 and 7". */
export function figuresInWords(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const texts = ranges.flatMap(([from, to]) => (to - from === 1 ? [String(from), String(to)] : [from === to ? String(from) : `${from} to ${to}`]));
  const listed = texts.length > 1 ? `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}` : (texts[0] ?? '');
  return `${numbers.length === 1 ? 'Figure' : 'Figures'} ${listed}`;
}

function sourcesTable(sources: readonly ReportSource[]) {
  return plainTable({
    title: 'Data of this report',
    description: 'Each file that the figures were made from, with its SHA-256, its rows and the figures that use it.',
    columns: [{ heading: 'File', share: 30 }, { heading: 'SHA-256', share: 38 }, { heading: 'Rows', share: 14 }, { heading: 'Figures', share: 18 }],
    rows: sources.map(({ fileName, sha256, rows, attribution, figures }) => [attribution === null ? fileName : `${fileName}. ${attribution}.`, sha256, rows, figuresInWords(figures).replace(/^Figures? /, '')]),
  });
}
