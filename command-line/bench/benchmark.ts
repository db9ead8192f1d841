/** A piece of work of a known size, and how long R's package takes over the same. */
export interface Benchmark {
  readonly name: string;
  /** Seconds that PHEindicatormethods takes on two cores. */
  readonly referenceSeconds: number;
  /** Does the whole work once. */
  readonly run: () => void;
}

/** Seconds of the quickest of some runs, after one that lets the engine compile. */
export function quickest(run: () => void, runs: number): number {
  run();
  const seconds = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...seconds);
}

/** A line of the report: what was done, how long it took, and what part of R's time that is. */
export function describeBenchmark({ name, referenceSeconds }: Benchmark, seconds: number): string {
  return `${name}: ${seconds.toFixed(3)} s, R's package ${referenceSeconds} s, ${Math.round(referenceSeconds / seconds)} times as fast`;
}
