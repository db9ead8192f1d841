const wholeNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** "1,080". */
export function whole(value: number): string {
  return wholeNumber.format(value);
}

/** "1 row", "198 rows". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${whole(count)} ${count === 1 ? one : several}`;
}

/** A file's size as people say it: "48 KB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte');
  if (bytes < 1_000_000) return `${whole(bytes / 1000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
