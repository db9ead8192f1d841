import { describe, expect, it } from 'vitest';
import type { Figure } from '../figures/figure.ts';
import { protectedFigure, rateByYear, ratioByEthnicGroup, ratioByQuintile, ratioWithSmallCounts, withChart } from './figures-for-tests.test-data.ts';
import { proposedAltText } from './proposed-alt-text.ts';
import { proposedCaption } from './proposed-caption.ts';

const altText = (figure: Figure) => proposedAltText(protectedFigure(figure));

describe('proposed alt text', () => {
  it('says the type, what is shown, the highest and lowest with their intervals, the comparison, and where the numbers are', () => {
    expect(altText(rateByYear)).toBe(
      'Column chart with 95% confidence intervals. Infant deaths per 1,000 live births by year of death, Lambeth and Southwark, 2014 to 2019. ' +
        'The highest is 2018, 4.4 (95% CI 3.1 to 6.0); the lowest is 2017, 3.4 (95% CI 2.3 to 4.9). They are compared with 3.8 (all years). The numbers are in the table with this figure.',
    );
  });

  it('counts zero observed among the values', () => {
    expect(altText(ratioByQuintile)).toContain('the lowest is Quintile 5 (least deprived), 0.00 (95% CI 0.00 to 1.19)');
  });

  it('names each type of chart', () => {
    const types = [withChart(rateByYear, { mark: 'line' }), withChart(rateByYear, { direction: 'down' }), ratioByEthnicGroup].map((figure) => altText(figure).split('.')[0]);
    expect(types).toEqual(['Line chart with 95% confidence intervals', 'Bar chart with 95% confidence intervals', 'Forest plot on a log scale with 95% confidence intervals']);
  });

  it('tells how many values are withheld, and none of them', () => {
    expect(altText(ratioWithSmallCounts)).toContain('2 of the 4 values are withheld to protect confidentiality.');
    expect(altText(ratioWithSmallCounts)).not.toContain('Bangladeshi');
    expect(altText(ratioWithSmallCounts)).not.toContain('3.42');
  });

  it('works for one value and for none', () => {
    expect(altText(withChart(ratioByEthnicGroup, { rows: ['black'], lower: null, upper: null }))).toContain('The only value is Black African and Black Caribbean, 2.00.');
    expect(altText(withChart(ratioWithSmallCounts, { rows: ['a'] }))).toMatch(/The only value is withheld to protect confidentiality/);
  });
});

describe('a proposed caption', () => {
  it('says what is drawn and what it is compared with, not what the subtitle says already', () => {
    expect(proposedCaption(protectedFigure(rateByYear))).toBe('Rate per 1,000 live births by year with 95% confidence intervals, compared with 3.8 (all years).');
    expect(proposedCaption(protectedFigure(withChart(rateByYear, { reference: null, lower: null, upper: null })))).toBe('Rate per 1,000 live births by year.');
  });
});
