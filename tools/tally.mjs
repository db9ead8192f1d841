/** Counting what passed, failed and was skipped. */

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const none = { passed: 0, failed: 0, skipped: 0 };
/** @type {Tally} */
export const onePassed = { ...none, passed: 1 };
/** @type {Tally} */
export const oneFailed = { ...none, failed: 1 };
/** @type {Tally} */
export const oneSkipped = { ...none, skipped: 1 };

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({ passed: total.passed + passed, failed: total.failed + failed, skipped: total.skipped + skipped }),
    none,
  );
}

/** @param {Tally} tally */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * @param {number} code with which the tests ended
 * @param {Tally} counted
 * @returns {Tally} at least one failure when they ended badly: a file that does not load has no test that failed
 */
function withExitCode(code, counted) {
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/**
 * @param {number} code
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number } | null} report of Vitest
 */
export function tallyOfVitest(code, report) {
  if (report === null) return oneFailed;
  return withExitCode(code, { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests });
}

/**
 * @param {number} code
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | null} report of Playwright
 */
export function tallyOfPlaywright(code, report) {
  if (report === null) return oneFailed;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withExitCode(code, { passed: expected, failed: unexpected + flaky, skipped });
}
