/** The number that a reader of the printed text has: rounded exactly as numberText rounds, so that drawn and printed agree. */
export function printedNumber(value: number, decimals: number): number {
  const text = new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: false }).format(Math.abs(value));
  return value < 0 ? -Number(text) || 0 : Number(text);
}
