import { describeBenchmark, quickest } from './bench/benchmark.ts';
import type { Benchmark } from './bench/benchmark.ts';
import { statisticsBenchmarks } from './bench/statistics.ts';

/** npm run bench -- NAME: times a part of the workbench on work of a known size. */
const suites: Readonly<Record<string, readonly Benchmark[]>> = { statistics: statisticsBenchmarks };

const name = process.argv[2] ?? '';
const suite = suites[name];
if (suite === undefined) {
  console.error(`Name what to time: npm run bench -- ${Object.keys(suites).join(' | ')}`);
  process.exit(1);
}
for (const benchmark of suite) console.log(describeBenchmark(benchmark, quickest(benchmark.run, 3)));
