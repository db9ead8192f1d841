import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';
import { readSample } from './sample-files.ts';

const responses = readCsv(readSample('SYNTHETIC-sleep-survey.csv'));
const answers = (item: string, answer: string): number => responses.filter((response) => response[item] === answer).length;

describe('the synthetic sleep survey', () => {
  it('has 53 respondents: 20 with every item right, 35 with 75% or more', () => {
    expect(responses).toHaveLength(53);
    expect(responses.filter((response) => response.score_percent === '100')).toHaveLength(20);
    expect(responses.filter((response) => Number(response.score_percent) >= 75)).toHaveLength(35);
  });

  it('has 52 who judge the sofa a risk and 17 who do not judge front sleeping one', () => {
    expect(answers('sleeping_together_on_a_sofa', 'Risk')).toBe(52);
    expect(answers('baby_sleeping_on_the_front', 'Not a risk')).toBe(17);
    expect(answers('baby_sleeping_on_the_front', '')).toBe(0);
  });

  it('has the smoking item answered by 52, 14 of them "Not a risk": the printed 27%', () => {
    expect(answers('smoking_outside_the_bedroom', '')).toBe(1);
    expect(answers('smoking_outside_the_bedroom', 'Not a risk')).toBe(14);
    expect(answers('smoking_outside_the_bedroom', 'Risk')).toBe(38);
    expect(Math.round((100 * 14) / 52)).toBe(27);
  });

  it('scores every respondent by the eight answers, a skipped one not right', () => {
    for (const response of responses) {
      const right = Object.values(response).filter((value) => value === 'Risk').length;
      expect(Number(response.items_right)).toBe(right);
      expect(Number(response.score_percent)).toBe(12.5 * right);
    }
  });
});
