import type { CheckedReport } from './check-report.ts';

/** "41 numbers checked: 6 cannot be right. 9 have nothing to check them by." */
export function summaryOf({ wrong, checked, unchecked }: CheckedReport): string {
  if (checked === 0 && unchecked.length === 0) return 'No number was found.';
  const found = wrong.length === 0 ? 'nothing is wrong' : `${count(wrong.length, 'thing')} cannot be right`;
  const left = unchecked.length === 0 ? '' : ` ${count(unchecked.length, 'number')} ${unchecked.length === 1 ? 'has' : 'have'} nothing to check ${unchecked.length === 1 ? 'it' : 'them'} by.`;
  return `${count(checked, 'number')} checked: ${found}.${left}`;
}

/** The summary and what cannot be right, a line each. */
export function reportInLines(name: string, report: CheckedReport): readonly string[] {
  return [`${name}: ${summaryOf(report)}`, ...report.wrong.map(({ whereabouts, sentence }, at) => `${at + 1}. ${whereabouts}: ${sentence}`)];
}

function count(number: number, thing: string): string {
  return `${number.toLocaleString('en-GB')} ${thing}${number === 1 ? '' : 's'}`;
}
