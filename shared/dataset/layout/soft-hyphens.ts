/**
 * Text without soft hyphens. Between digits one stands for a range, 5-9; inside a word it is dropped, unless the text around the table
 * writes that word with a hyphen (`around`, in small letters).
 */
export function withoutSoftHyphens(text: string, around: string): string {
  if (!text.includes('\u00ad')) return text;
  const ranges = text.replace(/(\d\s?)\u00ad(?=\s?\d)/g, '$1-');
  return ranges.replace(/\p{L}+(?:\u00ad\p{L}+)+/gu, (word) => {
    const hyphenated = word.replaceAll('\u00ad', '-');
    return around.includes(hyphenated.toLowerCase()) ? hyphenated : word.replaceAll('\u00ad', '');
  }).replaceAll('\u00ad', '');
}
