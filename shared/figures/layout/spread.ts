/** Moves positions apart that are closer than the gap, as little as can be, within the limits. In the order given. */
export function spread(positions: readonly number[], gap: number, [least, most]: readonly [number, number]): readonly number[] {
  const order = positions.map((position, index) => ({ position, index })).toSorted((one, other) => one.position - other.position);
  const placed = order.map(({ position }) => position);
  for (let index = 0; index < placed.length; index += 1) placed[index] = Math.max(placed[index] ?? 0, index === 0 ? least : (placed[index - 1] ?? 0) + gap);
  for (let index = placed.length - 1; index >= 0; index -= 1) placed[index] = Math.min(placed[index] ?? 0, index === placed.length - 1 ? most : (placed[index + 1] ?? 0) - gap);
  const result = [...positions];
  order.forEach(({ index }, rank) => { result[index] = placed[rank] ?? 0; });
  return result;
}

/** How far under the top of a plot a value stands, in pixels. */
export function pixelsDown({ scale, from, to }: { readonly scale: 'linear' | 'log'; readonly from: number; readonly to: number }, value: number, height: number): number {
  const position = scale === 'log' ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  return height * (1 - position);
}
