import { describe, expect, it } from 'vitest';
import { stageOnStage } from './pathway.ts';

const stages = [
  { name: 'referral', counts: [100, 100] },
  { name: 'plan', counts: [50, 25] },
  { name: 'court', counts: [10, 5] },
];

describe('stageOnStage', () => {
  it('shows a disproportion at the stage where it arises, and nowhere after', () => {
    const [first, second] = stageOnStage({ stages, reference: 0 });
    expect(first).toMatchObject({ from: 'referral', to: 'plan' });
    expect(first?.groups[1]?.index.value).toBeCloseTo(0.5, 14);
    expect(second).toMatchObject({ from: 'plan', to: 'court' });
    expect(second?.groups[1]?.index.value).toBeCloseTo(1, 14);
  });

  it('has no index after a stage whose count is missing', () => {
    const gap = [...stages.slice(0, 1), { name: 'plan', counts: [50, null] }, ...stages.slice(2)];
    const [first, second] = stageOnStage({ stages: gap, reference: 0 });
    expect(first?.groups[1]?.index.reason).toContain('missing');
    expect(second?.groups[1]?.index.value).toBeNull();
  });

  it('refuses one stage, and stages with unequal groups', () => {
    expect(() => stageOnStage({ stages: stages.slice(1, 2), reference: 0 })).toThrow('at least two stages');
    expect(() => stageOnStage({ stages: [...stages, { name: 'order', counts: [1] }], reference: 0 })).toThrow('order');
  });
});
