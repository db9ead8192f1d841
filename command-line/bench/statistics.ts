import { SlopeSimulator } from '../../shared/statistics/inequality/slope-simulator.ts';
import { slopeIndex } from '../../shared/statistics/inequality/slope-index.ts';
import { abridgedStartAges, lifeExpectancy } from '../../shared/statistics/life-expectancy.ts';
import { rates } from '../../shared/statistics/rate.ts';
import { directlyStandardisedRate, europeanStandardPopulation2013 } from '../../shared/statistics/standardised-rate.ts';
import type { Benchmark } from './benchmark.ts';

/** The work that the library is measured by: whole-country tables, of the sizes that R's package was timed on. */
export const statisticsBenchmarks: readonly Benchmark[] = [
  standardisedRates(10_000),
  crudeRates(1_000_000),
  exactSlopeIndices(1000),
  simulatedSlopeIndices(100),
  lifeExpectancies(2000),
];

function standardisedRates(areas: number): Benchmark {
  const tables = Array.from({ length: areas }, (_, area) => ({
    events: europeanStandardPopulation2013.map((_weight, band) => varied(area + band, 40)),
    populations: europeanStandardPopulation2013.map((_weight, band) => 500 + varied(area * band + 7, 9000)),
    weights: europeanStandardPopulation2013,
  }));
  return { name: `directly standardised rates, ${areas} areas × 19 ages`, referenceSeconds: 7, run: () => tables.map(directlyStandardisedRate) };
}

function crudeRates(rows: number): Benchmark {
  const events = Float64Array.from({ length: rows }, (_, row) => varied(row, 60));
  const denominators = Float64Array.from({ length: rows }, (_, row) => 1000 + varied(row * 3, 5000));
  return { name: `rates, ${rows} rows`, referenceSeconds: 2.5, run: () => rates({ events, denominators }) };
}

/** Deaths per 1,000 by deprivation, with limits, as 10 quantiles of one area. */
function decilesOf(area: number) {
  return Array.from({ length: 10 }, (_, decile) => {
    const value = 8 - decile / 2 + varied(area + decile, 20) / 20;
    return { population: 2000 + varied(area * decile, 6000), value, lower: value * 0.75, upper: value * 1.3 };
  });
}

function exactSlopeIndices(areas: number): Benchmark {
  const all = Array.from({ length: areas }, (_, area) => decilesOf(area));
  return {
    name: `slope index of inequality with exact limits (log rates), ${areas} areas × 10`,
    referenceSeconds: (464 * areas) / 1000,
    run: () => all.map((quantiles) => slopeIndex({ quantiles, valueType: 'rate', transform: true, limits: 'exact' })),
  };
}

function simulatedSlopeIndices(areas: number): Benchmark {
  const all = Array.from({ length: areas }, (_, area) => decilesOf(area));
  return {
    name: `slope index of inequality with R's own 100,000 simulations (rates), ${areas} areas × 10`,
    referenceSeconds: (464 * areas) / 1000,
    run: () => {
      const limits = new SlopeSimulator(1, 100_000);
      for (const quantiles of all) slopeIndex({ quantiles, valueType: 'rate', limits });
    },
  };
}

function lifeExpectancies(areas: number): Benchmark {
  const tables = Array.from({ length: areas }, (_, area) => ({
    deaths: abridgedStartAges.map((age) => 1 + varied(area + age, 2 + age)),
    populations: abridgedStartAges.map((age) => 2000 + varied(area * 5 + age, 3000)),
  }));
  return { name: `life expectancy, ${areas} areas`, referenceSeconds: 14, run: () => tables.map(lifeExpectancy) };
}

/** A whole number below `size` that jumps about as `place` goes up, the same in every run. */
function varied(place: number, size: number): number {
  return Math.floor((((place + 1) * 0.618033988749895) % 1) * size);
}
