import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { attackedPolicies, campaign, inWords, isHeld } from './campaign.ts';

const tables = 10_000;
const fewestTargets = 20_000;
const seed = 1 + (Date.now() % 100_000);
const highs = await loadHighs();

describe(`an attacker, ${tables} random tables of seed ${seed}`, () => {
  it.each(attackedPolicies.filter(({ standing }) => standing === 'protected'))('recovers nothing: $name', { timeout: 3_600_000 }, (policy) => {
    const result = campaign(highs, policy, { tables, seed, small: 300 });
    console.log(inWords(result).join('\n'));
    expect(result.broken).toEqual([]);
    expect(result.outcome.targets).toBeGreaterThanOrEqual(fewestTargets);
    expect(isHeld(result)).toBe(true);
  });
});
