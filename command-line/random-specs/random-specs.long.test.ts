import { describe, expect, it } from 'vitest';
import { runSpecs } from './hundred.test-data.ts';

const specs = 1000;
const seed = 1 + (Date.now() % 1_000_000);

describe(`${specs} random specs of seed ${seed}`, () => {
  it('have the numbers of a separate count, and the same in table, CSV, chart and Word', { timeout: 1_800_000 }, async () => {
    const { numbers, printed, refused, faults } = await runSpecs(seed, specs);
    console.log(`Seed ${seed}: ${numbers} numbers recounted, ${printed} read back; ${refused.length} refused.`);
    expect(faults).toEqual([]);
    expect(refused.length).toBeLessThan(specs / 10);
  });
});
