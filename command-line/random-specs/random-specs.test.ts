import { describe, expect, it } from 'vitest';
import { runSpecs } from './hundred.test-data.ts';

const specs = 100;
const seed = 20_261_124;

/** Native DuckDB cannot be installed here: the statements are written out in full and asked of the same engine, compiled for WebAssembly. */
describe(`${specs} random specs of seed ${seed}`, () => {
  it('have the numbers of a separate count, and the same in table, CSV, chart and Word', { timeout: 120_000 }, async () => {
    const { kinds, numbers, printed, refused, faults } = await runSpecs(seed, specs);
    console.log(`${[...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')}; ${numbers} numbers recounted, ${printed} read back; ${refused.length} refused.`);
    expect(faults).toEqual([]);
    expect([...kinds.keys()].toSorted()).toEqual(['control-chart', 'cross-tabulation', 'disproportionality', 'distribution', 'funnel', 'inequality', 'observed-expected', 'prevalence-ratio', 'proportion', 'rate', 'standardised-rate']);
    expect(numbers).toBeGreaterThan(2000);
    expect(refused.length).toBeLessThan(specs / 10);
  });
});
