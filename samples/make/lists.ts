/** A list of the same item, so many times. */
export function repeated<Item>(item: Item, times: number): Item[] {
  return Array.from({ length: times }, () => item);
}

/** The items of two lists side by side. Throws RangeError when one is longer, so that no death is lost in putting records together. */
export function paired<First, Second>(first: readonly First[], second: readonly Second[]): [First, Second][] {
  if (first.length !== second.length) throw new RangeError(`A list of ${first.length} cannot be paired with a list of ${second.length}.`);
  const rest = [...second];
  return first.map((item) => [item, ...rest.splice(0, 1)] as [First, Second]);
}

/** A new list in ascending order of the key, which is asked once for every item. */
export function sortedBy<Item>(items: readonly Item[], key: (item: Item) => number): Item[] {
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
