import type { DrawnInterval } from '../drawing/drawn-interval.ts';
import { placed, type Direction } from './axis-marks.ts';
import type { Mark, Shape } from './layout.ts';

const capSize = 5.5;
const arrowSize = 7;

export interface PlacedInterval {
  /** Where along the rows it stands. */
  readonly row: number;
  readonly interval: DrawnInterval;
}

/** A line from end to end, with a cap or an arrow at each end. */
export function intervalMarksAt(intervals: readonly PlacedInterval[], colour: string, direction: Direction): readonly Mark[] {
  const [cap, backwards, forwards]: readonly [Shape, Shape, Shape] = direction === 'down' ? ['upright cap', 'arrow to the left', 'arrow to the right'] : ['level cap', 'arrow down', 'arrow up'];
  const ends = (end: 'from' | 'to', arrow: boolean, shape: Shape): readonly Mark[] => {
    const those = intervals.filter(({ interval }) => (end === 'from' ? interval.arrowAtFrom : interval.arrowAtTo) === arrow);
    return those.length === 0 ? [] : [{ kind: 'points', shape, colour, size: arrow ? arrowSize : capSize, points: those.map(({ row, interval }) => placed(direction, row, interval[end])) }];
  };
  return [
    { kind: 'rules', colour, width: 1.5, dash: 'solid', rules: intervals.map(({ row, interval: { from, to } }) => [placed(direction, row, from), placed(direction, row, to)]) },
    ...ends('from', false, cap), ...ends('to', false, cap), ...ends('from', true, backwards), ...ends('to', true, forwards),
  ];
}
