import { FileChild, Paragraph, type HeadingLevel } from 'docx';
import { drawingOf } from '../../figures/drawing/drawing.ts';
import type { Sentence } from '../../figures/sentence.ts';
import { sentenceText } from '../../figures/wording.ts';
import { proposedAltText } from '../proposed-alt-text.ts';
import { proposedCaption } from '../proposed-caption.ts';
import type { FigureItem } from '../report.ts';
import type { AboutEntry } from '../about-figure.ts';
import { aboutParagraphs } from './about-figure.ts';
import type { ChartFinish } from './chart/finish-chart.ts';
import { chartSize, nativeChart, nativeForm } from './chart/native-chart.ts';
import { pictureOf, type PictureMaker } from './chart/picture.ts';
import { BlockControl, inlineControl, TaggedRun, type Naming } from './content-control.ts';
import { bookmarked } from './element.ts';
import { figureFit } from './figure-fit.ts';
import { figureNumber } from './figure-number.ts';
import { figureTable, isWide } from './figure-table.ts';
import { sentenceRuns, type ControlIds } from './live-number.ts';
import { LooseParagraph } from './loose-paragraph.ts';
import { wideTextWidth } from './page.ts';
import { run } from './runs.ts';
import { headingBookmark, partTag, type FigurePart } from './stable-id.ts';
import { styleNames } from './styles.ts';

export interface FigurePlace {
  /** Its number in the report, from 1. */
  readonly number: number;
  readonly headingLevel: (typeof HeadingLevel)[keyof typeof HeadingLevel];
  /** Two figures with their tables do not fit on one page, so a figure after a figure begins the next. */
  readonly startsPage: boolean;
  readonly ids: ControlIds;
  /** For charts that Word cannot draw; null where there is nothing to make pictures with. */
  readonly pictures: PictureMaker | null;
}

export interface FigureBlocks {
  readonly blocks: readonly FileChild[];
  /** A table wider than the page, for a page on its side; null where the table stands with its figure or is not wanted. */
  readonly onItsSide: readonly FileChild[] | null;
  /** What of its notes stands in the appendix, for want of room. */
  readonly moved: readonly AboutEntry[];
  readonly title: string;
  /** As it is printed. */
  readonly caption: string;
  /** In points, with the table on a page on its side apart. */
  readonly height: number;
  readonly heightOnItsSide: number;
  /** Of a native chart; null for a picture. */
  readonly finish: ChartFinish | null;
}

/** A figure on the page: headline, statistical subtitle, chart, caption, table, and what there is to know about it, each under its tag. */
export async function figureBlocks(item: FigureItem, { number, headingLevel, startsPage, ids, pictures }: FigurePlace): Promise<FigureBlocks> {
  const { figure, widthCm, drawnAs } = item;
  const headline: Sentence = typeof item.title === 'string' ? [item.title] : item.title;
  const title = sentenceText(figure, headline);
  const caption = item.caption.trim() || proposedCaption(figure);
  const words = { id: String(number), name: `Figure ${number}`, title, description: item.altText.trim() || proposedAltText(figure, item) };
  const drawing = drawingOf(figure);
  const form = drawnAs === 'chart' ? nativeForm(drawing) : null;
  const picture = form === null ? await pictureOf(figure, words, { widthCm, drawnAs: drawnAs === 'picture' ? 'picture' : 'vector' }, pictures) : null;
  const size = form === null ? (picture?.size ?? { width: 0, height: 0 }) : chartSize(form, widthCm);
  const fit = figureFit(item, { title, chartHeight: size.height * pointsPerPixel });
  const fitted = { width: form === null ? size.width * fit.chartShare : size.width, height: size.height * fit.chartShare };
  const chart = form === null ? null : nativeChart(form, words, fitted);
  const drawn = chart?.run ?? picture?.run(fitted);
  if (drawn === undefined) throw new Error(`“${title}” could be drawn neither as a chart nor as a picture.`);
  const naming = (part: FigurePart): Naming => ({ tag: partTag(part, item.id), name: `Figure ${number}: ${part}`, id: ids.next() });
  const tableWords = { title: `Figure ${number}: ${title}`, description: `The numbers of figure ${number}. ${item.subtitle}.` };
  const wide = item.withTable && isWide(figure);

  const shown = [
    new LooseParagraph({ heading: headingLevel, pageBreakBefore: startsPage }, bookmarked(headingBookmark(item.id), ids.next(), [inlineControl(naming('headline'), sentenceRuns(item.id, figure, headline, ids))])),
    new Paragraph({ style: styleNames.subtitle, children: [new TaggedRun(naming('subtitle'), { text: item.subtitle })] }),
    new LooseParagraph({ style: styleNames.chart }, [inlineControl(naming('chart'), [drawn])]),
    new LooseParagraph({ style: styleNames.caption, ...(item.withTable && !wide ? {} : { keepNext: false }) }, [...figureNumber(item.id, number, ids), run({ text: ': ', bold: true }), new TaggedRun(naming('caption'), { text: caption })]),
  ];
  const table = (width?: number) => new BlockControl(naming('table'), [figureTable(figure, tableWords, width)]);
  const standing = item.withTable && !wide ? [table()] : [];
  const about = new BlockControl(naming('about'), aboutParagraphs(item, fit.about, ids));
  const { moved, height, heightOnItsSide } = fit;
  return { moved, height, heightOnItsSide, title, caption, finish: chart?.finish ?? null, blocks: [...shown, ...standing, about], onItsSide: wide ? [new Paragraph({ style: styleNames.subtitle, text: `The numbers of figure ${number}. ${item.subtitle}` }), table(wideTextWidth)] : null };
}

const pointsPerPixel = 0.75;
