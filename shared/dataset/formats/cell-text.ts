/** The text that a sheet's cell is read as: dates as ISO, whole numbers without a point, booleans in capitals; padding and soft hyphens are taken out. */
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

/** Text of a cell without padding; a soft hyphen between digits is a range and becomes a hyphen, any other is dropped. */
export function plainText(text: string): string {
  const shown = text.includes('\u00ad') ? text.replace(/(\d\s?)\u00ad(?=\s?\d)/g, '$1-').replace(/\u00ad/g, '') : text;
  return shown.includes('\u00a0') ? shown.replace(/\u00a0/g, ' ').trim() : shown.trim();
}

/** Fifteen digits are what a sheet itself keeps: more would show 0.1 + 0.2 as 0.30000000000000004. */
function numberText(value: number): string {
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  return /e-/.test(text) ? value.toFixed(20).replace(/0+$/, '') : text;
}

function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const [day = '', time = ''] = value.toISOString().split('T');
  const clock = time.slice(0, 8);
  return clock === '00:00:00' ? day : `${day} ${clock}`;
}
