import { describe, expect, it } from 'vitest';
import { protectedFigure } from '../figures-for-tests.test-data.ts';
import { beforeAfter, ratesOfGroups, shareToShare, sharesByStage } from '../form-figures.test-data.ts';
import { areasInFunnel, daysBetween, gestationBands, ratesStageOnStage } from '../grid-and-limits-figures.test-data.ts';
import { proposedAltText } from '../proposed-alt-text.ts';
import { proposedCaption } from '../proposed-caption.ts';

const words = (figure: Parameters<typeof protectedFigure>[0]) => ({ altText: proposedAltText(protectedFigure(figure)), caption: proposedCaption(protectedFigure(figure)) });

describe('proposed words of each form', () => {
  it('tell of lines where each begins and ends', () => {
    const { altText, caption } = words(ratesOfGroups);
    expect(altText).toContain('Line chart with 95% confidence intervals for Black and White.');
    expect(altText).toContain('Black: from 6.1 in 2014 to 2016 to 6.3 in 2017 to 2019.');
    expect(altText).toContain('1 of the 8 values is withheld to protect confidentiality.');
    expect(caption).toBe('Deaths per 1,000 live births by years for Black and White with 95% confidence intervals, compared with 3.9 (as in 2010).');
  });

  it('tell of columns side by side the highest and the lowest of each', () => {
    expect(words(beforeAfter).altText).toContain('2019: highest Black, 30.4; lowest White, 12.3.');
  });

  it('tell of shares the largest in each bar and how many are not shown', () => {
    const { altText, caption } = words(sharesByStage);
    expect(altText).toContain('Child protection plan: the largest share shown is Black, 52.3.');
    expect(altText).toContain('2 of the 20 shares are withheld or not available.');
    expect(caption).toBe('Percentage of children by stage, divided into Asian, Black, Mixed, White and Other.');
  });

  it('tell of slopes both ends, and nothing of a row that lacks one', () => {
    const { altText } = words(shareToShare);
    expect(altText).toContain('Black: from 35.6 to 55.4.');
    expect(altText).not.toContain('Asian: from');
  });

  it('tell of shaded cells the highest and the lowest', () => {
    const { altText, caption } = words(ratesStageOnStage);
    expect(altText).toContain('The highest is Other, protection plan: 1.90; the lowest is Other, in need: 0.52. 1 of the 16 values is withheld');
    expect(caption).toContain('compared with 1 (White)');
  });

  it('tell of points who lies outside which limits', () => {
    expect(words(areasInFunnel).altText).toContain('Outside the 95% limits: Brent (1.31), Lambeth (1.58), Newham (1.22) and Richmond (0.55). Outside the 99.8% limits: Lambeth (1.58).');
  });

  it('tell of values in order the signals, and none of a value that is withheld', () => {
    const { altText } = words(daysBetween);
    expect(altText).toContain('There is one signal: 13, 96 (beyond the limit).');
    expect(altText).not.toContain('never drawn');
  });

  it('tell of bands that they are of unequal width, and what is tallest in each panel', () => {
    const { altText, caption } = words(gestationBands);
    expect(altText).toContain('The tallest bar is 37 to 41: 61. The highest of deaths per 1,000 births in the band (log scale) is Under 24: 612.0.');
    expect(caption).toContain('in bands of unequal width');
  });
});
