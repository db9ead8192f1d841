import type { DrawnInterval, Drawing } from '../../figures/drawing.ts';
import { palette } from '../../figures/palette.ts';
import type { Layer } from './layers.ts';
import { columnShare } from './value-place.ts';

/** The channel along which rows stand and the one along which values lie: the same marks serve both directions. */
export function channelsOf({ direction }: Drawing): { readonly row: 'x' | 'y'; readonly value: 'x' | 'y' } {
  return direction === 'down' ? { row: 'y', value: 'x' } : { row: 'x', value: 'y' };
}

/** A row's place on a band scale; text is written apart, so the axis itself is bare. */
export function rowEncoding(drawing: Drawing): object {
  const baseline = drawing.mark === 'column' ? { labels: false, domain: true, domainColor: palette.axisLine, grid: false } : null;
  return { field: 'id', type: 'nominal', scale: { domain: drawing.rows.map(({ id }) => id), paddingInner: 0, paddingOuter: 0 }, axis: baseline };
}

export function valueEncoding({ axis }: Drawing, field: string): object {
  const texts = Object.fromEntries(axis.ticks.map(({ value, text }) => [value, text]));
  const scale = { type: axis.scale, ...(axis.scale === 'log' ? { base: 2 } : { zero: false }), domain: [axis.from, axis.to], nice: false };
  return { field, type: 'quantitative', scale, axis: { values: axis.ticks.map(({ value }) => value), labelExpr: `${JSON.stringify(texts)}[datum.value]`, domain: false } };
}

/** Reference under intervals under marks; for columns the intervals lie on top, in the second colour. */
export function markLayers(drawing: Drawing): readonly Layer[] {
  const layers = [...referenceLayers(drawing), ...intervalLayers(drawing)];
  return drawing.mark === 'column' ? [...valueLayers(drawing), ...layers] : [...layers, ...valueLayers(drawing)];
}

function valueLayers(drawing: Drawing): readonly Layer[] {
  const { row, value } = channelsOf(drawing);
  const values = drawing.rows.map(({ id, value: at }) => ({ id, at }));
  const encoding = { [row]: rowEncoding(drawing), [value]: valueEncoding(drawing, 'at') };
  const color = drawing.colours.mark;
  const data = { values: values.filter(({ at }) => at !== null) };
  switch (drawing.mark) {
    case 'column':
      return [{ data, mark: { type: 'bar', color, [drawing.direction === 'down' ? 'height' : 'width']: { band: columnShare } }, encoding: { ...encoding, [`${value}2`]: { datum: 0 } } }];
    case 'point':
      return [{ data, mark: { type: 'square', size: 90, opacity: 1, color }, encoding }];
    case 'line':
      return [
        { data: { values }, mark: { type: 'line', strokeWidth: 2, color, invalid: 'break-paths-show-path-domains' }, encoding: { ...encoding, order: { value: 0 } } },
        { data, mark: { type: 'circle', size: 60, opacity: 1, color }, encoding },
      ];
  }
}

function referenceLayers(drawing: Drawing): readonly Layer[] {
  if (!drawing.reference) return [];
  const { value } = channelsOf(drawing);
  const rule = (mark: object): Layer => ({ data: { values: [{ at: drawing.reference?.value }] }, mark: { type: 'rule', ...mark }, encoding: { [value]: valueEncoding(drawing, 'at') } });
  // White between the dashes keeps the line in sight where it crosses a dark column.
  return [rule({ color: palette.ground }), rule({ color: drawing.colours.reference, strokeDash: [5, 3] })];
}

interface PlacedInterval extends DrawnInterval {
  readonly id: string;
}

function intervalLayers(drawing: Drawing): readonly Layer[] {
  const { row, value } = channelsOf(drawing);
  const intervals = drawing.rows.flatMap(({ id, interval }): PlacedInterval[] => (interval ? [{ id, ...interval }] : []));
  const color = drawing.colours.interval;
  const encoding = (field: string) => ({ [row]: rowEncoding(drawing), [value]: valueEncoding(drawing, field) });
  const end = (field: 'from' | 'to', values: readonly PlacedInterval[], mark: object): Layer => ({ data: { values: [...values] }, mark: { type: 'point', filled: true, opacity: 1, color, ...mark }, encoding: encoding(field) });
  const [backwards, forwards] = drawing.direction === 'down' ? ['triangle-left', 'triangle-right'] : ['triangle-down', 'triangle-up'];
  const cap = { shape: 'stroke', filled: false, strokeWidth: 1.5, size: 60, angle: drawing.direction === 'down' ? 90 : 0 };
  return [
    { data: { values: intervals }, mark: { type: 'rule', strokeWidth: 1.5, color }, encoding: { ...encoding('from'), [`${value}2`]: { field: 'to' } } },
    end('from', intervals.filter(({ arrowAtFrom }) => !arrowAtFrom), cap),
    end('to', intervals.filter(({ arrowAtTo }) => !arrowAtTo), cap),
    end('from', intervals.filter(({ arrowAtFrom }) => arrowAtFrom), { shape: backwards, size: 70 }),
    end('to', intervals.filter(({ arrowAtTo }) => arrowAtTo), { shape: forwards, size: 70 }),
  ];
}
