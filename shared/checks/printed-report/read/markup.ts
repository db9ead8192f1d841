/** One piece of markup: a tag, or the text between two. */
export type MarkupPiece = { readonly of: 'open' | 'close' | 'empty'; readonly name: string; readonly attributes: string } | { readonly of: 'text'; readonly text: string };

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', pound: '£', ndash: '–', mdash: '—', minus: '−', times: '×', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', hellip: '…', le: '≤', ge: '≥' };
/** What stands in these is not read by people. */
const unread: readonly string[] = ['script', 'style', 'head', 'title', 'template', 'noscript'];

/**
 * The pieces of XML or HTML one after another, with no tree built and nothing looked up: an entity is one character or is left as it
 * stands, so that no document can grow while it is read. Names are in lower case.
 */
export function* markupPieces(markup: string): Generator<MarkupPiece, void, undefined> {
  let at = 0;
  let skipUntil: string | null = null;
  while (at < markup.length) {
    const open = markup.indexOf('<', at);
    const end = open === -1 ? markup.length : open;
    if (end > at && skipUntil === null) yield { of: 'text', text: withEntities(markup.slice(at, end)) };
    if (open === -1) return;
    const [marker, closer] = markup.startsWith('<!--', open) ? ['<!--', '-->'] : markup.startsWith('<![CDATA[', open) ? ['<![CDATA[', ']]>'] : ['<', '>'];
    const close = marker === '<' ? endOfTag(markup, open + 1) : markup.indexOf(closer, open + marker.length);
    if (close === -1) return;
    at = close + closer.length;
    if (marker === '<![CDATA[' && skipUntil === null) yield { of: 'text', text: markup.slice(open + marker.length, close) };
    if (marker !== '<') continue;
    const tag = /^(?<slash>\/)?(?<name>[A-Za-z][\w:.-]*)(?<attributes>[^]*)$/u.exec(markup.slice(open + 1, close))?.groups;
    if (tag?.name === undefined) continue;
    const name = tag.name.toLowerCase();
    const attributes = tag.attributes ?? '';
    const of = tag.slash !== undefined ? 'close' : attributes.endsWith('/') ? 'empty' : 'open';
    if (skipUntil !== null) {
      if (of === 'close' && name === skipUntil) skipUntil = null;
      continue;
    }
    if (of === 'open' && unread.includes(name)) skipUntil = name;
    else yield { of, name, attributes };
  }
}

/** A tag longer than this is damage. */
const longestTag = 20_000;

/** Where a tag ends: a > inside quotation marks does not end it, unless they are never closed. */
function endOfTag(markup: string, from: number): number {
  let quote: string | null = null;
  for (let at = from; at < Math.min(markup.length, from + longestTag); at += 1) {
    const character = markup.charAt(at);
    if (quote !== null) {
      if (character === quote) quote = null;
    } else if (character === '>') return at;
    else if (character === '"' || character === "'") quote = character;
  }
  return markup.indexOf('>', from);
}

/** The value of an attribute, entities read; null where it is not given. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\\s"'>]+))`, 'iu').exec(attributes)?.groups;
  const value = found?.double ?? found?.single ?? found?.bare;
  return value === undefined ? null : withEntities(value);
}

function withEntities(text: string): string {
  return text.replace(/&(?:#x(?<hex>[\da-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>[a-z]{2,8}));/giu, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
