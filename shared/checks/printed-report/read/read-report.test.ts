import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ReadError } from '../../../dataset/dataset.ts';
import { checkReport } from '../check-report.ts';
import { nothingSaid } from '../printed-report.ts';
import { pastedBlocks, readReport } from './read-report.ts';

const income = [['Income', 'Amount'], ['Council', '£143,050'], ['Health', '£60,000'], ['Police', '£30,000'], ['Total', '£233,500']];

function wordFile(body: string): Uint8Array {
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
}

describe('a Word document', () => {
  it('gives its paragraphs and tables in order, as Word wrote them', async () => {
    const rows = income.map((cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }));
    const bytes = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Of the parents, 27% of the 53 said so.'), new Paragraph('Income & spending'), new Table({ rows }), new Paragraph('End.')] }] })));
    const report = readReport('report.docx', bytes);
    expect(report.blocks).toEqual([{ kind: 'text', text: 'Of the parents, 27% of the 53 said so.\nIncome & spending' }, { kind: 'table', rows: income, said: nothingSaid }, { kind: 'text', text: 'End.' }]);
    expect(checkReport(report).wrong.map(({ judged: [number] }) => number?.printed)).toEqual(['27%', '£233,500']);
  });

  it('is read with runs put together, cells that span columns, and without what is crossed out', () => {
    const cell = (text: string, span = 1) => `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const { blocks } = readReport('report.docx', wordFile(`<w:p><w:r><w:t xml:space="preserve">11 of </w:t></w:r><w:del><w:r><w:t>31</w:t></w:r></w:del><w:r><w:t>30 (3</w:t></w:r><w:r><w:t>6%)</w:t></w:r></w:p><w:tbl><w:tr>${cell('Deaths', 2)}${cell('Share')}</w:tr><w:tr>${cell('A')}${cell('1')}${cell('2%')}</w:tr></w:tbl>`));
    expect(blocks).toEqual([{ kind: 'text', text: '11 of 30 (36%)' }, { kind: 'table', rows: [['Deaths', '', 'Share'], ['A', '1', '2%']], said: nothingSaid }]);
  });

  it('does no harm when it is made to: entities do not grow, bombs and damage are refused in words', () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:p><w:r><w:t>&b; 5%</w:t></w:r></w:p>';
    expect(readReport('report.docx', wordFile(laughs)).blocks).toEqual([{ kind: 'text', text: '&b; 5%' }]);
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(21 * 1024 * 1024) });
    expect(() => readReport('bomb.docx', bomb)).toThrow(ReadError);
    const good = wordFile('<w:p><w:r><w:t>5%</w:t></w:r></w:p>');
    fc.assert(fc.property(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), fc.nat(good.length), (at, byte, length) => {
      const damaged = good.slice(0, Math.max(2, length));
      if (at < damaged.length && at > 1) damaged[at] = byte;
      try {
        readReport('damaged.docx', damaged);
      } catch (error) {
        expect(error).toBeInstanceOf(ReadError);
      }
    }));
    expect(() => readReport('deep.docx', wordFile('<w:tbl>'.repeat(200_000)))).toThrow(/no text and no table/);
  });

  it.each([['report.doc', [0xd0, 0xcf, 0x11, 0xe0], /old Word/], ['report.pdf', [0x25, 0x50, 0x44, 0x46], /PDF/], ['empty.csv', [], /empty/]])('says what to do with %s', (name, bytes, words) => {
    expect(() => readReport(name, new Uint8Array(bytes))).toThrow(words);
  });
});

describe('what is pasted', () => {
  it('is a table where Excel or Word says so, and sentences around it', () => {
    const html = '<html><head><style>td{mso-x:1}</style></head><body><p>Income</p><table><tr><td>Council<td style="a>b">&pound;143,050</tr><tr><th colspan=2>Total</th></tr></table><script>5%</script></body></html>';
    expect(pastedBlocks({ html, text: '' })).toEqual([{ kind: 'text', text: 'Income' }, { kind: 'table', rows: [['Council', '£143,050'], ['Total', '']], said: nothingSaid }]);
  });

  it('is a table where lines have tabs, and text where they have none', () => {
    expect(pastedBlocks({ html: '', text: 'Income\nCouncil\t£5\nTotal\t£5\n27% of the 53' })).toEqual([{ kind: 'text', text: 'Income' }, { kind: 'table', rows: [['Council', '£5'], ['Total', '£5']], said: nothingSaid }, { kind: 'text', text: '27% of the 53' }]);
  });

  it('is never more than what is there, whatever the markup', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('<table>', '<tr>', '<td>', '</td>', '</tr>', '</table>', '<p>', '27%', ' of the 53', '<!--', '-->', '<', '&#x41;', '<td colspan=9999>', '<style>', '</style>'), { maxLength: 60 }), (pieces) => {
      const blocks = pastedBlocks({ html: pieces.join(''), text: '' });
      expect(JSON.stringify(blocks).length).toBeLessThan(pieces.length * 400 + 100);
    }));
  });
});

describe('a CSV file', () => {
  it('is a table, with the lines above it as its title', () => {
    expect(readReport('income.csv', new TextEncoder().encode('Table 1: income,\nIncome,Amount\nCouncil,"£143,050"\n\nSpending,Amount\nStaff,£5\n')).blocks).toEqual([
      { kind: 'text', text: 'Table 1: income' }, { kind: 'table', rows: [['Income', 'Amount'], ['Council', '£143,050']], said: nothingSaid }, { kind: 'table', rows: [['Spending', 'Amount'], ['Staff', '£5']], said: nothingSaid },
    ]);
  });
});
