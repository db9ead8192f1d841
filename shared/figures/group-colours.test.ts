import { describe, expect, it } from 'vitest';
import { groupColours, inkOn, mixed, orderedColours } from './group-colours.ts';

describe('colours of groups', () => {
  it('are the same for an ethnic group in every figure, whichever groups it shows and however they are named', () => {
    const [asian, black] = groupColours(['Asian', 'Black', 'Mixed', 'White', 'Other']);
    expect(groupColours(['Black African and Caribbean', 'White British'])[0]).toBe(black);
    expect(groupColours(['White', 'Asian or Asian British'])[1]).toBe(asian);
  });

  it('do not take “White and Asian” for White', () => {
    const [mixedGroup, white] = groupColours(['White and Asian', 'White']);
    expect(mixedGroup).not.toBe(white);
  });

  it('differ from each other, and are grey where the palette ends and for groups not known', () => {
    const colours = groupColours(['Barnet', 'Brent', 'Camden', 'Enfield', 'Hackney', 'Lambeth', 'Newham', 'Sutton']);
    expect(new Set(colours.slice(0, 6)).size).toBe(6);
    expect(colours.slice(6)).toEqual(['#BFBFBF', '#BFBFBF']);
    expect(groupColours(['White', 'Black', 'Unknown']).at(-1)).toBe('#BFBFBF');
  });

  it('run from dark to light for groups in order', () => {
    expect(orderedColours(5)[0]).toBe('#12436D');
    expect(new Set(orderedColours(5)).size).toBe(5);
  });
});

describe('ink', () => {
  it('is white on dark colours and dark on light ones', () => {
    expect([inkOn('#12436D'), inkOn('#801650'), inkOn('#FFFFFF'), inkOn('#BFBFBF')]).toEqual(['#FFFFFF', '#FFFFFF', '#0B0C0C', '#0B0C0C']);
  });

  it('is mixed channel by channel', () => {
    expect([mixed('#000000', '#FF8000', 0), mixed('#000000', '#FF8000', 0.5), mixed('#000000', '#FF8000', 1)]).toEqual(['#000000', '#804000', '#FF8000']);
  });
});
