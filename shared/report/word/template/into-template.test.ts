import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { protectedFigure, rateByYear, ratioByEthnicGroup } from '../../figures-for-tests.test-data.ts';
import { itemFor, reportOf } from '../../items-for-tests.test-data.ts';
import { packageFaults } from '../package-faults.test-data.ts';
import { partsOf, textOf } from '../package-for-tests.test-data.ts';
import { wordDocument } from '../word-document.ts';
import { intoTemplate } from './into-template.ts';
import { houseTemplate, type HouseParts } from './house-template.test-data.ts';

const report = wordDocument(reportOf([{ kind: 'heading', id: 'h', level: 1, text: 'How many' }, itemFor(rateByYear), itemFor(ratioByEthnicGroup)]));
const filled = async (parts: Partial<HouseParts> = {}, fileName = 'house.docx') => partsOf(intoTemplate(await report, { fileName, bytes: houseTemplate(parts) }, 'Infant deaths'));
const document = async (parts: Partial<HouseParts> = {}) => textOf(await filled(parts), 'word/document.xml');
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('a report in a template of the house', () => {
  it('is a whole package: every part well formed, typed and found, every chart with its workbook', async () => {
    const parts = await filled();
    expect(packageFaults(parts)).toEqual([]);
    expect([...parts.keys()].filter((path) => /charts\/cdr-chart\d\.xml$/.test(path))).toHaveLength(2);
    expect([...parts.keys()].filter((path) => /embeddings\/cdr-.*\.xlsx$/.test(path))).toHaveLength(2);
  });

  it('keeps the template’s theme, headers and styles as they are, and uses them by their own ids', async () => {
    const parts = await filled();
    const before = partsOf(houseTemplate());
    for (const path of ['word/theme/theme1.xml', 'word/header1.xml', 'word/fontTable.xml'].filter((each) => before.has(each))) expect(textOf(parts, path)).toBe(textOf(before, path));
    const styles = textOf(parts, 'word/styles.xml');
    expect(styles).toContain('<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="Heading 1"/><w:rPr><w:color w:val="AA00AA"/></w:rPr></w:style>');
    expect(textOf(parts, 'word/document.xml')).toContain('<w:pStyle w:val="Kop1"/>');
    expect(textOf(parts, 'word/document.xml')).not.toContain('w:val="Heading1"');
  });

  it('brings only styles that the template lacks, without fonts and colours of its own', async () => {
    const styles = textOf(await filled(), 'word/styles.xml');
    const added = styles.slice(styles.indexOf('Kop1"><w:name')).split('<w:style ').slice(1);
    expect(added.length).toBeGreaterThan(3);
    for (const style of added.filter((each) => each.includes('CDR'))) expect(style).not.toMatch(/<w:(rFonts|color|lang) /);
    expect(styles.match(/w:styleId="Caption"/g)).toHaveLength(1);
  });

  it('draws its charts in the template’s font and its tables in the template’s first colour', async () => {
    const parts = await filled();
    const chart = textOf(parts, 'word/charts/cdr-chart1.xml');
    expect(chart).toContain('typeface="House Sans"');
    expect(chart).not.toContain('typeface="Arial"');
    expect(textOf(parts, 'word/document.xml')).toContain('w:color="BB1133"');
    expect(textOf(parts, 'word/document.xml')).not.toContain('12436D');
  });

  it.each([
    ['in place of {{report}}', `${paragraph('Before')}${paragraph('{{report}}')}${paragraph('After')}`],
    ['in place of a content control called report', `${paragraph('Before')}<w:sdt><w:sdtPr><w:tag w:val="report"/></w:sdtPr><w:sdtContent>${paragraph('Click here')}</w:sdtContent></w:sdt>${paragraph('After')}`],
    ['after a bookmark called report', `${paragraph('Before')}<w:p><w:bookmarkStart w:id="7" w:name="report"/><w:bookmarkEnd w:id="7"/></w:p>${paragraph('After')}`],
  ])('stands %s', async (_, body) => {
    const xml = await document({ body });
    expect(xml).not.toContain('{{report}}');
    expect(xml).not.toContain('Click here');
    const [before, ours, after] = ['>Before<', 'cdr_chart_rate-by-year', '>After<'].map((words) => xml.indexOf(words)) as [number, number, number];
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(ours);
    expect(ours).toBeLessThan(after);
  });

  it('stands at the end of a template that marks no place, before its page setting', async () => {
    const xml = await document({ body: paragraph('Only words') });
    expect(xml.indexOf('Only words')).toBeLessThan(xml.indexOf('cdr_chart_rate-by-year'));
    expect(xml).toMatch(/<w:pgMar w:top="1000" w:right="2000" w:bottom="1000" w:left="2000"[^>]*\/><\/w:sectPr><\/w:body>/);
  });

  it('fits tables and charts to the template’s margins', async () => {
    const xml = await document();
    for (const [grid] of xml.matchAll(/<w:tblGrid>.*?<\/w:tblGrid>/gs)) {
      const width = [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, each]) => sum + Number(each), 0);
      expect(width).toBeLessThanOrEqual(11906 - 4000);
      expect(width).toBeGreaterThan(11906 - 4000 - 40);
    }
    for (const [, cx] of xml.matchAll(/<wp:extent cx="(\d+)"/g)) expect(Number(cx)).toBeLessThan((11906 - 4000) * 636);
  });

  it('saves a .dotx as a document', async () => {
    const types = textOf(await filled({ type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml' }, 'house.dotx'), '[Content_Types].xml');
    expect(types).toContain('wordprocessingml.document.main+xml');
    expect(types).not.toContain('template.main+xml');
  });

  it('carries ids that no other control, bookmark or drawing of the template has', async () => {
    const xml = await document({ body: `<w:sdt><w:sdtPr><w:id w:val="1003"/></w:sdtPr><w:sdtContent>${paragraph('Theirs')}</w:sdtContent></w:sdt>` });
    const ids = [...xml.matchAll(/<w:id w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lets go of the link to the template that a template was made from', async () => {
    const parts = await filled({ settingsLinks: '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.org/evil.dotm" TargetMode="External"/>' });
    for (const path of parts.keys()) if (/\.(xml|rels)$/.test(path)) expect(textOf(parts, path), path).not.toContain('evil');
  });

  it('is the same bytes each time', async () => {
    const once = intoTemplate(await report, { fileName: 'house.docx', bytes: houseTemplate() }, 'Infant deaths');
    expect(Buffer.from(intoTemplate(await report, { fileName: 'house.docx', bytes: houseTemplate() }, 'Infant deaths')).equals(Buffer.from(once))).toBe(true);
  });
});

describe('a template that could do harm is refused in plain words', () => {
  const link = (type: string) => `<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="https://example.org/x" TargetMode="External"/>`;

  it.each<[string, Partial<HouseParts>, RegExp]>([
    ['macros by its type', { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }, /holds macros/],
    ['a macro part', { more: { 'word/vbaProject.bin': strToU8('x') } }, /holds macros/],
    ['an object of another program', { more: { 'word/embeddings/oleObject1.bin': strToU8('x') } }, /object of another program/],
    ['a picture from the internet', { links: link('image') }, /from the internet \(https:\/\/example.org\/x\)/],
    ['another document inside', { links: link('aFChunk') }, /from another file/],
    ['a document type with entities', { more: { 'word/settings.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>') } }, /is damaged/],
    ['a strict document', { namespace: 'http://purl.oclc.org/ooxml/wordprocessingml/main' }, /Strict Open XML/],
    ['a report of this app', { body: '<w:sdt><w:sdtPr><w:tag w:val="cdr_table_x"/></w:sdtPr><w:sdtContent/></w:sdt>' }, /itself a report of this app/],
  ])('%s', async (_, parts, sentence) => {
    await expect(filled(parts)).rejects.toThrow(sentence);
  });

  it.each([['no zip', strToU8('hello')], ['nothing', new Uint8Array()], ['another zip', zipSync({ 'a.txt': strToU8('a') })]])('%s', async (_, bytes) => {
    const made = await report;
    expect(() => intoTemplate(made, { fileName: 'mine.docx', bytes }, 'Title')).toThrow(/^mine\.docx /);
  });

  it('a file that swells when it is unpacked', async () => {
    const bytes = zipSync({ ...unzipSync(houseTemplate()), 'word/media/big.png': new Uint8Array(410_000_000) }, { level: 1 });
    const made = await report;
    expect(() => intoTemplate(made, { fileName: 'big.docx', bytes }, 'Title')).toThrow(/larger than/);
  });

  it('and a link that a person can only click stays', async () => {
    const parts = await filled({ links: link('hyperlink') });
    expect(strFromU8(parts.get('word/_rels/document.xml.rels') ?? new Uint8Array())).toContain('https://example.org/x');
    expect(protectedFigure(rateByYear).protection.withheld).toBe(0);
  });
});
