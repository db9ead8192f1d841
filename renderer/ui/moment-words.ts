/** Costly to make, so made once. */
const writing = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** "24 November 2026 at 18:46" of an ISO date and time, as it was here. */
export function momentInWords(moment: string): string {
  return writing.format(new Date(moment));
}
