import { colour, language } from '../page.ts';

/** What docx cannot say about a chart and Word should know. */
export interface ChartFinish {
  /** Series that carry only their intervals, or only their markers and intervals: no fill, no line. */
  readonly hollow: readonly { readonly series: string; readonly keeps: 'nothing' | 'markers' }[];
  /** Category labels at the foot of the plot, wherever the axis itself crosses. */
  readonly labelsLow: boolean;
  /** The category axis lies on the reference line, and is drawn as it. */
  readonly referenceAxis: boolean;
}

/** Chart XML as docx wrote it, finished. Throws when docx no longer writes what this looks for, rather than leave a chart half done. */
export function finishedChart(xml: string, { hollow, labelsLow, referenceAxis }: ChartFinish): string {
  let result = xml.replaceAll('lang="en-US"', `lang="${language}"`).replace('<c:lang val="en-US"/>', `<c:lang val="${language}"/>`);
  for (const { series, keeps } of hollow) result = withoutFill(result, series, keeps);
  if (labelsLow) result = replacedOnce(result, /(<c:catAx>.*?<c:tickLblPos val=")nextTo(")/s, '$1low$2');
  if (referenceAxis) result = replacedOnce(result, /(<c:catAx>.*?<c:tickLblPos [^>]*><c:spPr><a:noFill\/><a:ln[^>]*>)<a:solidFill>.*?<\/a:solidFill>/s, `$1<a:solidFill><a:srgbClr val="${colour.reference}"/></a:solidFill>`);
  return result;
}

function withoutFill(xml: string, series: string, keeps: 'nothing' | 'markers'): string {
  const element = xml.match(/<c:ser>.*?<\/c:ser>/gs)?.find((candidate) => candidate.includes(`<c:v>${escaped(series)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`));
  if (element === undefined) throw new Error(`The Word chart has no series named ${series}.`);
  const nothing = keeps === 'nothing' ? '<a:noFill/><a:ln><a:noFill/></a:ln>' : '<a:ln><a:noFill/></a:ln>';
  return xml.replace(element, () => replacedOnce(element, /(<\/c:tx><c:spPr>).*?(<\/c:spPr>)/s, `$1${nothing}$2`));
}

function replacedOnce(text: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(text)) throw new Error('The Word chart could not be finished: it is not written as expected.');
  return text.replace(pattern, replacement);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
