import { attribute, childNamed, named, type XmlElement } from '../xml/xml.ts';

const scale = ['c:max', 'c:min'] as const;

/** Where the value axes of a chart begin, end and are divided, as one text. */
export function axisOf(chart: XmlElement): string {
  return named(chart, 'c:valAx').map((axis) => [...scale.map((name) => valueOf(childNamed(axis, 'c:scaling'), name)), valueOf(axis, 'c:majorUnit')].join(' ')).join(';');
}

/** Gives one chart the value axes of another; where the two do not have the same axes, nothing changes. */
export function takeAxis(chart: XmlElement, from: XmlElement): void {
  const others = named(from, 'c:valAx');
  for (const [index, axis] of named(chart, 'c:valAx').entries()) {
    const other = others[index];
    if (!other) continue;
    for (const name of scale) takeValue(childNamed(axis, 'c:scaling'), childNamed(other, 'c:scaling'), name);
    takeValue(axis, other, 'c:majorUnit');
  }
}

function valueOf(element: XmlElement | undefined, name: string): string {
  const found = element && childNamed(element, name);
  return (found && attribute(found, 'val')) ?? '';
}

function takeValue(element: XmlElement | undefined, other: XmlElement | undefined, name: string): void {
  const [mine, theirs] = [element && childNamed(element, name), other && childNamed(other, name)];
  if (mine && theirs) mine.attributes = theirs.attributes;
}
