/** The same work, one at a time: each begins when all that was asked before it is over, however it ended. */
export function inTurn<Args extends readonly unknown[], T>(work: (...args: Args) => Promise<T>): (...args: Args) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (...args) => {
    const mine = before.then(() => work(...args));
    before = mine.catch(() => undefined);
    return mine;
  };
}
