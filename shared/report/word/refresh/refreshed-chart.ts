import { attribute, childNamed, isElement, named, nodesOf, written, type XmlElement } from '../xml/xml.ts';
import { axisOf, takeAxis } from './chart-axis.ts';

const dataParts = ['c:tx', 'c:cat', 'c:val', 'c:xVal', 'c:yVal'];

/**
 * Puts the numbers of a new chart into one that people may have restyled: names, categories, values, intervals and the texts of labels;
 * the axis too, unless a person set it. False, and nothing changed, where the two are not drawn alike.
 */
export function refreshChart(chart: XmlElement, fresh: XmlElement, axisAsWritten: string | undefined): boolean {
  const [series, freshSeries] = [named(chart, 'c:ser'), named(fresh, 'c:ser')];
  if (series.length !== freshSeries.length || formsOf(chart).length !== formsOf(fresh).length) return false;
  series.forEach((each, index) => {
    const from = freshSeries[index];
    if (from) refreshSeries(each, from);
  });
  if (axisAsWritten === undefined || axisOf(chart) === axisAsWritten) takeAxis(chart, fresh);
  return true;
}

/** "c:barChart", "c:lineChart": in order. A person may turn columns into bars, or bars into lines: as many groups are drawn alike. */
function formsOf(chart: XmlElement): readonly string[] {
  const [area] = named(chart, 'c:plotArea');
  return (area?.children ?? []).filter(isElement).map(({ name }) => name).filter((name) => name.endsWith('Chart'));
}

function refreshSeries(series: XmlElement, fresh: XmlElement): void {
  for (const name of dataParts) takeChildren(childNamed(series, name), childNamed(fresh, name));
  const bars = fresh.children.filter(isElement).filter(({ name }) => name === 'c:errBars');
  series.children.filter(isElement).filter(({ name }) => name === 'c:errBars').forEach((each, index) => {
    for (const side of ['c:plus', 'c:minus']) takeChildren(childNamed(each, side), bars[index] && childNamed(bars[index], side));
  });
  const [labels, freshLabels] = [childNamed(series, 'c:dLbls'), childNamed(fresh, 'c:dLbls')];
  if (labels && freshLabels) refreshLabels(labels, freshLabels);
}

/** Each label's text by its point; a label keeps its look, one that is new comes as it is, one whose point has none goes. */
function refreshLabels(labels: XmlElement, fresh: XmlElement): void {
  const [own, others] = [labels, fresh].map((each) => each.children.filter(isElement).filter(({ name }) => name === 'c:dLbl'));
  const kept = (others ?? []).map((other) => {
    const mine = own?.find((each) => pointOf(each) === pointOf(other));
    const [texts, freshTexts] = [mine ? named(mine, 'a:t') : [], named(other, 'a:t')];
    if (!mine || texts.length !== freshTexts.length) return copyOf(other);
    texts.forEach((text, index) => { text.children = [...(freshTexts[index]?.children ?? [])]; });
    return mine;
  });
  labels.children = [...kept, ...labels.children.filter((child) => !isElement(child) || child.name !== 'c:dLbl')];
}

function pointOf(label: XmlElement): string | undefined {
  return attribute(childNamed(label, 'c:idx') ?? label, 'val');
}

function takeChildren(element: XmlElement | undefined, from: XmlElement | undefined): void {
  if (element && from) element.children = nodesOf(from.children.map(written).join(''));
}

function copyOf(element: XmlElement): XmlElement {
  return nodesOf(written(element)).find(isElement) ?? element;
}
