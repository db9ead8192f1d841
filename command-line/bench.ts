import { describeBenchmark, quickest } from './bench/benchmark.ts';
import { importBenchmark } from './bench/import.ts';
import { statisticsBenchmarks } from './bench/statistics.ts';
import { workbookBenchmark } from './bench/workbook.ts';

/** npm run bench -- NAME: times a part of the workbench on work of a known size. Each says whether what it timed came out right. */
const suites: Readonly<Record<string, () => Promise<boolean>>> = {
  statistics: () => {
    for (const benchmark of statisticsBenchmarks) console.log(describeBenchmark(benchmark, quickest(benchmark.run, 3)));
    return Promise.resolve(true);
  },
  import: () => importBenchmark((line) => { console.log(line); }),
  workbook: () => workbookBenchmark((line) => { console.log(line); }),
};

const name = process.argv[2] ?? '';
const suite = suites[name];
if (suite === undefined) {
  console.error(`Name what to time: npm run bench -- ${Object.keys(suites).join(' | ')}`);
  process.exit(1);
}
process.exitCode = (await suite()) ? 0 : 1;
