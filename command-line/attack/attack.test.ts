import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { presets } from '../../shared/disclosure/policy.ts';
import { campaign, inWords, isHeld } from './campaign.ts';
import { attackArguments } from './run.ts';

const tables = 500;
const seed = 1;
const highs = await loadHighs();
const kept = presets.filter(({ standing }) => standing === 'protected');

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

describe('npm run attack', () => {
  it('takes a number of tables and a seed', () => {
    expect(attackArguments(['--tables', '20', '--seed', '7'])).toEqual({ tables: 20, seed: 7 });
    expect(attackArguments(['--tables', 'many'])).toContain('write a whole number');
    expect(attackArguments(['--seed', '-1'])).toMatch(/argument|whole number/);
  });
});
