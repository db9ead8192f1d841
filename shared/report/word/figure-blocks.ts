import { BuilderElement, FileChild, Paragraph, ParagraphProperties, type HeadingLevel, type XmlComponent } from 'docx';
import { drawingOf } from '../../figures/drawing.ts';
import { proposedAltText } from '../proposed-alt-text.ts';
import { proposedCaption } from '../proposed-caption.ts';
import type { FigureItem } from '../report.ts';
import { aboutParagraphs } from './about-figure.ts';
import { BlockControl, inlineControl, TaggedRun, type Naming } from './content-control.ts';
import { figureTable } from './figure-table.ts';
import type { ChartFinish } from './finish-chart.ts';
import type { ControlIds } from './live-number.ts';
import { nativeChart } from './native-chart.ts';
import { run } from './runs.ts';
import { partTag, type FigurePart } from './stable-id.ts';
import { styleNames } from './styles.ts';

export interface FigurePlace {
  /** Its number in the report, from 1. */
  readonly number: number;
  readonly headingLevel: (typeof HeadingLevel)[keyof typeof HeadingLevel];
  readonly ids: ControlIds;
}

/** A figure on the page: headline, statistical subtitle, chart, caption, table, and what there is to know about it, each under its tag. */
export function figureBlocks(item: FigureItem, { number, headingLevel, ids }: FigurePlace): { blocks: readonly FileChild[]; finish: ChartFinish } {
  const { figure } = item;
  const altText = item.altText.trim() || proposedAltText(figure);
  const caption = item.caption.trim() || proposedCaption(figure);
  const chart = nativeChart(drawingOf(figure), { id: String(number), name: `Figure ${number}`, title: item.title, description: altText });
  const table = figureTable(figure, { title: `Figure ${number}: ${item.title}`, description: `The numbers of figure ${number}. ${item.subtitle}.` });
  const naming = (part: FigurePart): Naming => ({ tag: partTag(part, item.id), name: `Figure ${number}: ${part}`, id: ids.next() });
  const blocks = [
    new Paragraph({ heading: headingLevel, children: [new TaggedRun(naming('headline'), { text: item.title })] }),
    // On two lines of one paragraph: LibreOffice 7 leaves a headline alone at the foot of a page when a chart in a paragraph of its own does not fit there.
    new LooseParagraph(styleNames.subtitle, [new TaggedRun(naming('subtitle'), { text: item.subtitle }), run({ break: 1 }), inlineControl(naming('chart'), [chart.run])]),
    new LooseParagraph(styleNames.caption, [...numbering(number), new TaggedRun(naming('caption'), { text: caption })]),
    new BlockControl(naming('table'), [table]),
    new BlockControl(naming('about'), aboutParagraphs(item, ids)),
  ];
  return { blocks, finish: chart.finish };
}

/** "Figure 1: ", a field, so that Word can list the figures, with its number already in it, so that it shows at once. */
function numbering(number: number): readonly XmlComponent[] {
  const field = new BuilderElement({ name: 'w:fldSimple', attributes: { instruction: { key: 'w:instr', value: 'SEQ Figure \\* ARABIC' } }, children: [run({ text: String(number), bold: true })] });
  return [run({ text: 'Figure ', bold: true }), field, run({ text: ': ', bold: true })];
}

/** A paragraph of any parts: docx's types do not count a chart or a content control among what a paragraph may hold. */
class LooseParagraph extends FileChild {
  constructor(style: string, parts: readonly XmlComponent[]) {
    super('w:p');
    this.root.push(new ParagraphProperties({ style }), ...parts);
  }
}
