import { describe, expect, it } from 'vitest';
import { inWords, none, oneFailed, onePassed, oneSkipped, sum, tallyOfPlaywright, tallyOfVitest } from './tally.mjs';

describe('the last line of the tests', () => {
  it('adds up what was counted', () => {
    expect(inWords(sum([onePassed, onePassed, oneSkipped, oneFailed, none]))).toBe('2 passed, 1 failed, 1 skipped');
  });

  it('counts tests that are put off as skipped', () => {
    expect(tallyOfVitest(0, { numPassedTests: 7, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 })).toEqual({ passed: 7, failed: 0, skipped: 3 });
    expect(tallyOfPlaywright(0, { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 1 } })).toEqual({ passed: 4, failed: 0, skipped: 1 });
  });

  it('counts a failure when a file did not load, or when no report was written', () => {
    expect(tallyOfVitest(1, { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 }).failed).toBe(1);
    expect(tallyOfVitest(1, null).failed).toBe(1);
    expect(tallyOfPlaywright(1, null).failed).toBe(1);
  });

  it('does not call a test that passed only on its second run a pass', () => {
    expect(tallyOfPlaywright(0, { stats: { expected: 4, unexpected: 0, flaky: 1, skipped: 0 } })).toEqual({ passed: 4, failed: 1, skipped: 0 });
  });
});
