import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { customPolicy } from '../../shared/disclosure/policy.ts';
import { attackedPolicies, campaign, inWords, isHeld } from './campaign.ts';
import { attackArguments } from './run.ts';

const tables = 500;
const seed = 1;
const highs = await loadHighs();
const kept = attackedPolicies.filter(({ standing }) => standing === 'protected');

describe(`an attacker who knows the policy and all that is in print, ${tables} random tables of seed ${seed}`, () => {
  it.each(kept)('recovers nothing, and little more is withheld than must be: $name', (policy) => {
    const result = campaign(highs, policy, { tables, seed, small: 30 });
    console.log(inWords(result).join('\n'));
    expect(result.broken).toEqual([]);
    expect(result.outcome.targets).toBeGreaterThan(500);
    expect(isHeld(result)).toBe(true);
  });

  it.each(kept)('recovers a good part once no second cells are withheld: $name', (policy) => {
    const { outcome } = campaign(highs, { ...policy, standing: 'as-published' }, { tables: 40, seed, small: 0 });
    expect(outcome.recovered).toBeGreaterThan(outcome.targets / 50);
  });
});

describe('an attacker of counts that tell something whatever their size, where none is small', () => {
  it.each([['whole groups', { wholeGroups: true }], ['areas over 60% of a total', { dominantShare: 60 }]])('recovers nothing, but most of it once no second cells are withheld: %s', (_, telling) => {
    // No count of these tables is so large as to be "small".
    const policy = customPolicy({ from: 1_000_000, to: 1_000_000, ...telling });
    const kept = campaign(highs, policy, { tables: 200, seed, small: 30 });
    expect(kept.outcome.targets).toBeGreaterThan(50);
    expect(isHeld(kept)).toBe(true);
    const bare = campaign(highs, { ...policy, standing: 'as-published' }, { tables: 200, seed, small: 0 }).outcome;
    expect(bare.recovered).toBeGreaterThan(bare.targets / 2);
  });
});

describe('npm run attack', () => {
  it('takes a number of tables and a seed', () => {
    expect(attackArguments(['--tables', '20', '--seed', '7'])).toEqual({ tables: 20, seed: 7 });
    expect(attackArguments(['--tables', 'many'])).toContain('write a whole number');
    expect(attackArguments(['--seed', '-1'])).toMatch(/argument|whole number/);
  });
});
