import { BorderStyle, LineRuleType, type IStylesOptions } from 'docx';
import { colour, font, language } from './page.ts';

/** Named in Word's styles pane, so that a council can restyle every note at once. */
export const styleNames = { caption: 'Caption', subtitle: 'CDRFigureSubtitle', byline: 'CDRByline', chart: 'CDRChart', note: 'CDRFigureNote', aside: 'CDRNote', keyNumber: 'CDRKeyNumber', contentsHeading: 'TOCHeading', smallText: 'CDRSmallText', tableText: 'CDRTableText', tableHeading: 'CDRTableHeading' } as const;

const heading = (size: number, before: number) => ({
  run: { font, size, bold: true, italics: false, color: colour.main },
  paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true },
});

/** Sizes in half points, spaces in twentieths of a point. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { font, size: 22, color: colour.text, language: { value: language, eastAsia: language } }, paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } } },
    title: { run: { font, size: 44, bold: true, color: colour.main }, paragraph: { spacing: { before: 0, after: 80 }, keepNext: true } },
    heading1: heading(30, 360),
    heading2: heading(25, 320),
    heading3: heading(22, 240),
    caption: { run: { font, size: 19, bold: false, italics: false, color: colour.secondaryText }, paragraph: { spacing: { before: 60, after: 160 }, keepNext: true } },
  },
  paragraphStyles: [
    { id: styleNames.subtitle, name: 'Figure subtitle', basedOn: 'Normal', next: styleNames.chart, quickFormat: true, run: { size: 21, color: colour.secondaryText }, paragraph: { spacing: { after: 100 }, keepNext: true, keepLines: true } },
    { id: styleNames.chart, name: 'Chart', basedOn: 'Normal', next: styleNames.caption, quickFormat: true, paragraph: { spacing: { before: 0, after: 60, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true } },
    { id: styleNames.byline, name: 'Byline', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { color: colour.secondaryText }, paragraph: { spacing: { after: 320 } } },
    { id: styleNames.tableText, name: 'Table text', basedOn: 'Normal', quickFormat: true, run: { size: 19 }, paragraph: { spacing: { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO } } },
    { id: styleNames.tableHeading, name: 'Table heading', basedOn: styleNames.tableText, quickFormat: true, run: { bold: true }, paragraph: { keepNext: true } },
    { id: styleNames.contentsHeading, name: 'TOC Heading', basedOn: 'Normal', next: 'Normal', quickFormat: true, run: { size: 30, bold: true, color: colour.main }, paragraph: { spacing: { before: 240, after: 120 }, keepNext: true } },
    { id: 'TOC1', name: 'toc 1', basedOn: 'Normal', next: 'Normal', paragraph: { spacing: { before: 60, after: 20, line: 240, lineRule: LineRuleType.AUTO } } },
    { id: 'TOC2', name: 'toc 2', basedOn: 'Normal', next: 'Normal', run: { size: 20 }, paragraph: { indent: { left: 220 }, spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } } },
    { id: 'TableofFigures', name: 'table of figures', basedOn: 'Normal', next: 'Normal', run: { size: 20 }, paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } } },
    { id: styleNames.aside, name: 'Report note', basedOn: 'Normal', quickFormat: true, paragraph: { indent: { left: 227 }, border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: colour.second } }, spacing: { before: 120, after: 160 } } },
    { id: styleNames.keyNumber, name: 'Key number', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { before: 160, after: 160 }, keepLines: true } },
    { id: styleNames.smallText, name: 'Appendix text', basedOn: 'Normal', quickFormat: true, run: { size: 19 }, paragraph: { spacing: { before: 0, after: 80, line: 252, lineRule: LineRuleType.AUTO } } },
    { id: styleNames.note, name: 'Figure note', basedOn: 'Normal', quickFormat: true, run: { size: 18, color: colour.secondaryText }, paragraph: { spacing: { before: 0, after: 50, line: 252, lineRule: LineRuleType.AUTO } } },
  ],
};
