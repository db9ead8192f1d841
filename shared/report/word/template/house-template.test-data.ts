import { strToU8, zipSync } from 'fflate';

export interface HouseParts {
  /** Of the main part. */
  readonly type: string;
  readonly body: string;
  readonly namespace: string;
  /** More relationships of the document, and of its settings. */
  readonly links: string;
  readonly settingsLinks: string;
  readonly more: Readonly<Record<string, Uint8Array>>;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
const links = (text: string) => xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${text}</Relationships>`);
const link = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"/>`;

/** A council's own Word file, made by hand: wide margins, a header, a theme of its own, headings under other ids than ours. */
export function houseTemplate({ type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', body = '', namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main', links: documentLinks = '', settingsLinks = '', more = {} }: Partial<HouseParts> = {}): Uint8Array<ArrayBuffer> {
  const w = `xmlns:w="${namespace}" xmlns:r="${office}/relationships"`;
  const override = (path: string, kind: string) => `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`;
  const section = '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="2000" w:bottom="1000" w:left="2000" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>';
  return zipSync({
    '[Content_Types].xml': xml(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${type}"/>${override('word/styles.xml', 'wordprocessingml.styles')}${override('word/settings.xml', 'wordprocessingml.settings')}${override('word/header1.xml', 'wordprocessingml.header')}${override('word/theme/theme1.xml', 'theme')}</Types>`),
    '_rels/.rels': links(link('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': xml(`<w:document ${w}><w:body>${body}${section}</w:body></w:document>`),
    'word/_rels/document.xml.rels': links(`${link('rId1', 'styles', 'styles.xml')}${link('rId2', 'header', 'header1.xml')}${link('rId3', 'theme', 'theme/theme1.xml')}${link('rId4', 'settings', 'settings.xml')}${documentLinks}`),
    'word/_rels/settings.xml.rels': links(settingsLinks),
    'word/settings.xml': xml(`<w:settings ${w}>${settingsLinks === '' ? '' : '<w:attachedTemplate r:id="rId9"/>'}</w:settings>`),
    'word/header1.xml': xml(`<w:hdr ${w}><w:p><w:r><w:t>Our council</w:t></w:r></w:p></w:hdr>`),
    'word/styles.xml': xml(`<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="Heading 1"/><w:rPr><w:color w:val="AA00AA"/></w:rPr></w:style></w:styles>`),
    'word/theme/theme1.xml': xml('<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="House"><a:accent1><a:srgbClr val="BB1133"/></a:accent1></a:clrScheme><a:fontScheme name="House"><a:majorFont><a:latin typeface="House Serif"/></a:majorFont><a:minorFont><a:latin typeface="House Sans"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'),
    ...more,
  });
}
