/** Random numbers from a fixed seed: the same seed gives the same files on every machine. */
export interface Random {
  /** A fraction in [0, 1). */
  fraction(): number;
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number;
  /** A new list with the same items in random order. */
  shuffled<Item>(items: readonly Item[]): Item[];
  /** One item; throws RangeError when there is none. */
  oneOf<Item>(items: readonly Item[]): Item;
}

/** mulberry32 (Tommy Ettinger, public domain): integer arithmetic only, so no platform rounds it differently. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(fraction() * (high - low + 1));
  return {
    fraction,
    whole,
    shuffled: (items) => {
      const rest = [...items];
      return items.map(() => rest.splice(whole(0, rest.length - 1), 1)).flat();
    },
    oneOf: (items) => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new RangeError('There is nothing to choose from.');
      return item;
    },
  };
}
