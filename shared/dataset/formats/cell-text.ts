/** The text that a sheet's cell is read as: dates as ISO, whole numbers without a point, booleans in capitals; padding is taken out. */
export function cellText(value: string | number | boolean | Date | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? plainText(value) : dateText(value);
}

/** A share as it is shown: 0.123 is 12.3%. */
export function percentText(value: number): string {
  return `${numberText(value * 100)}%`;
}

/** Text of a cell without padding. */
export function plainText(text: string): string {
  return (text.includes('\u00a0') ? text.replaceAll('\u00a0', ' ') : text).trim();
}

/** Fifteen digits are what a sheet itself keeps: more would show 0.1 + 0.2 as 0.30000000000000004. */
function numberText(value: number): string {
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  return text.includes('e-') ? value.toFixed(20).replace(/0+$/, '') : text;
}

function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const text = value.toISOString();
  // A time of day alone stands on the day before a sheet's calendar begins.
  if (/^1899-12-3[01]|^1904-01-01T(?!00:00:00)/.test(text)) return text.slice(11, 19);
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
