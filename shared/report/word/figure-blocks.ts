import { BuilderElement, FileChild, Paragraph, ParagraphProperties, type HeadingLevel, type IParagraphPropertiesOptions, type XmlComponent } from 'docx';
import { drawingOf } from '../../figures/drawing/drawing.ts';
import type { Sentence } from '../../figures/sentence.ts';
import { sentenceText } from '../../figures/wording.ts';
import { proposedAltText } from '../proposed-alt-text.ts';
import { proposedCaption } from '../proposed-caption.ts';
import type { FigureItem } from '../report.ts';
import { aboutParagraphs } from './about-figure.ts';
import { BlockControl, inlineControl, TaggedRun, type Naming } from './content-control.ts';
import { figureTable } from './figure-table.ts';
import type { ChartFinish } from './chart/finish-chart.ts';
import { pictureRun, type PictureMaker } from './chart/picture.ts';
import { sentenceRuns, type ControlIds } from './live-number.ts';
import { nativeChart } from './chart/native-chart.ts';
import { run } from './runs.ts';
import { partTag, type FigurePart } from './stable-id.ts';
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

/** A figure on the page: headline, statistical subtitle, chart, caption, table, and what there is to know about it, each under its tag. The finish is that of a native chart; null for a picture. */
export async function figureBlocks(item: FigureItem, { number, headingLevel, startsPage, ids, pictures }: FigurePlace): Promise<{ blocks: readonly FileChild[]; finish: ChartFinish | null }> {
  const { figure } = item;
  const headline: Sentence = typeof item.title === 'string' ? [item.title] : item.title;
  const title = sentenceText(figure, headline);
  const altText = item.altText.trim() || proposedAltText(figure);
  const caption = item.caption.trim() || proposedCaption(figure);
  const words = { id: String(number), name: `Figure ${number}`, title, description: altText };
  const chart = nativeChart(drawingOf(figure), words);
  const drawn = chart?.run ?? (await pictureRun(figure, words, pictures));
  const table = figureTable(figure, { title: `Figure ${number}: ${title}`, description: `The numbers of figure ${number}. ${item.subtitle}.` });
  const naming = (part: FigurePart): Naming => ({ tag: partTag(part, item.id), name: `Figure ${number}: ${part}`, id: ids.next() });
  const blocks = [
    new LooseParagraph({ heading: headingLevel, pageBreakBefore: startsPage }, [inlineControl(naming('headline'), sentenceRuns(item.id, figure, headline, ids))]),
    new Paragraph({ style: styleNames.subtitle, children: [new TaggedRun(naming('subtitle'), { text: item.subtitle })] }),
    new LooseParagraph({ style: styleNames.chart }, [inlineControl(naming('chart'), [drawn])]),
    new LooseParagraph({ style: styleNames.caption }, [...numbering(number), new TaggedRun(naming('caption'), { text: caption })]),
    new BlockControl(naming('table'), [table]),
    new BlockControl(naming('about'), aboutParagraphs(item, ids)),
  ];
  return { blocks, finish: chart?.finish ?? null };
}

/** "Figure 1: ", a field, so that Word can list the figures, with its number already in it, so that it shows at once. */
function numbering(number: number): readonly XmlComponent[] {
  const field = new BuilderElement({ name: 'w:fldSimple', attributes: { instruction: { key: 'w:instr', value: 'SEQ Figure \\* ARABIC' } }, children: [run({ text: String(number), bold: true })] });
  return [run({ text: 'Figure ', bold: true }), field, run({ text: ': ', bold: true })];
}

/** A paragraph of any parts: docx's types do not count a chart or a content control among what a paragraph may hold. */
class LooseParagraph extends FileChild {
  constructor(look: IParagraphPropertiesOptions, parts: readonly XmlComponent[]) {
    super('w:p');
    this.root.push(new ParagraphProperties(look), ...parts);
  }
}
