import { readFile } from 'node:fs/promises';
import { tableFromArrays, tableFromIPC, tableToIPC } from 'apache-arrow';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { writeOds, writeXlsx, type CellValue } from 'hucre';
import { Table, writeParquet } from 'parquet-wasm/esm';
import { describe, expect, it } from 'vitest';
import { nodeReadingTools } from '../../../command-line/reading-tools.ts';
import { ReadError } from '../dataset.ts';
import type { FoundTable, ReadingChoices } from './found-table.ts';
import { readContents } from './read-contents.ts';

const read = (name: string, content: string | Uint8Array, choices: ReadingChoices = {}) => readContents(name, typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content), choices, nodeReadingTools);

const onlyTable = async (name: string, content: string | Uint8Array, choices: ReadingChoices = {}): Promise<FoundTable> => {
  const { tables } = await read(name, content, choices);
  const [table] = tables;
  if (!table) throw new Error('There is no table.');
  return table;
};

function cells({ content, columns }: FoundTable): unknown[][] {
  if (content.kind === 'text') return new TextDecoder().decode(content.bytes).split('\n').slice(content.headerLines).filter((line) => line !== '').map((line) => line.split(content.delimiter));
  const table = tableFromIPC(content.stream);
  return Array.from({ length: table.numRows }, (_, row) => columns.map((_name, column) => table.getChildAt(column)?.get(row) as unknown));
}

const utf16 = (text: string, mark: boolean) => new Uint8Array([...(mark ? [0xff, 0xfe] : []), ...Array.from(text, (character) => character.charCodeAt(0)).flatMap((code) => [code & 255, code >> 8])]);
const sheet = (rows: CellValue[][], name = 'Sheet1') => writeXlsx({ sheets: [{ name, rows }] });
const failure = async (name: string, content: string | Uint8Array): Promise<unknown> => read(name, content).then(() => null, (error: unknown) => error);

describe('delimited text', () => {
  it.each([
    ['commas', 'year,deaths\n2014,3\n2015,4\n', ','],
    ['semicolons', 'year;deaths\n2014;3\n2015;4\n', ';'],
    ['tabs', 'year\tdeaths\n2014\t3\n2015\t4\n', '\t'],
    ['bars', 'year|deaths\n2014|3\n2015|4\n', '|'],
    ['a hint to Excel', 'sep=;\nyear;deaths\n2014;3\n2015;4\n', ';'],
    ['a byte order mark', '\ufeffyear,deaths\n2014,3\n2015,4\n', ','],
    ['line endings of two kinds', 'year,deaths\r\n2014,3\n2015,4\r\n', ','],
  ])('with %s is left for the engine to parse', async (_, text, delimiter) => {
    const table = await onlyTable('deaths.csv', text);
    expect(table).toMatchObject({ columns: ['year', 'deaths'], layout: null, rejected: [], content: { kind: 'text', delimiter } });
    expect(cells(table)).toEqual([['2014', '3'], ['2015', '4']]);
  });

  it('is read in UTF-16 with and without its mark, and in Windows-1252', async () => {
    for (const mark of [true, false]) expect(await onlyTable('a.csv', utf16('name,n\nb,1\n', mark))).toMatchObject({ text: { encoding: 'UTF-16' }, columns: ['name', 'n'] });
    const excel = await onlyTable('a.csv', new Uint8Array([...strToU8('name,n\nCaf'), 0xe9, ...strToU8(',1\n')]));
    expect(excel.text?.encoding).toBe('Windows-1252');
    expect(cells(excel)).toEqual([['Café', '1']]);
  });

  it('that is UTF-8 but cut short in a character stays UTF-8, and says so', async () => {
    const table = await onlyTable('a.csv', strToU8('name,n\nCafé,1\nThéo,2\nZoé').slice(0, -1));
    expect(table.text?.encoding).toBe('UTF-8');
    expect(table.notes[0]).toContain('1 character could not be read');
  });

  it('with decimal commas is told from thousands', async () => {
    expect((await onlyTable('a.csv', 'year;rate\n2014;3,5\n2015;4,25\n')).text?.decimalComma).toBe(true);
    expect((await onlyTable('a.csv', 'year;births\n2014;9,175\n2015;9,207\n')).text?.decimalComma).toBe(false);
  });

  it('keeps two columns of one name apart and says so', async () => {
    const table = await onlyTable('a.csv', 'year,deaths,Deaths\n2014,3,4\n2015,5,6\n');
    expect(table.columns).toEqual(['year', 'deaths', 'Deaths (2)']);
    expect(table.notes).toEqual(['A second column is headed “Deaths”; it is called “Deaths (2)”.']);
  });

  it('takes no column for its own row number, and takes any name that an object has', async () => {
    expect((await onlyTable('a.csv', '__proto__,constructor,__row\n1,2,3\n4,5,6\n')).columns).toEqual(['__proto__', 'constructor', '__row (2)']);
  });

  it('leaves out titles, notes and blank lines, and lists each', async () => {
    const table = await onlyTable('a.csv', 'Table 1: Infant deaths by borough,,\n,,\nBorough,2014¹,2015\nLambeth2,17,"1,204"\n,,\nSouthwark,15,[c]\n\n2  Includes non-residents.,,\nSource: ONS,,\n');
    expect(table.columns).toEqual(['Borough', '2014', '2015']);
    expect(cells(table)).toEqual([['Lambeth', '17', '1,204'], ['Southwark', '15', '[c]']]);
    expect(table.skipped).toEqual([
      { row: 1, as: 'title' }, { row: 2, as: 'blank' }, { row: 3, as: 'header' }, { row: 5, as: 'blank' }, { row: 7, as: 'blank' }, { row: 8, as: 'note' }, { row: 9, as: 'note' }, { row: 10, as: 'blank' },
    ].slice(0, -1));
    expect(table.notes).toEqual(['Table 1: Infant deaths by borough', '2  Includes non-residents.', 'Source: ONS', '“2014” carries footnote 1.', '“Lambeth” carries footnote 2.']);
  });

  it('rejects ragged rows of a table below a title, with their lines', async () => {
    const table = await onlyTable('a.csv', 'Infant deaths\n\nBorough,Year,Deaths\nLambeth,2014,17\nSouthwark,2014\nLambeth,2015,20,1\nSouthwark,2015,15\n');
    expect(table.rejected).toEqual([{ line: 5, column: null, reason: 'It has fewer fields than there are columns.' }, { line: 6, column: null, reason: 'It has more fields than there are columns.' }]);
    expect(cells(table)).toEqual([['Lambeth', '2014', '17'], ['Southwark', '2015', '15']]);
  });

  it('without a header loses no row', async () => {
    const table = await onlyTable('a.csv', '2014,17,4528\n2015,20,4600\n2016,15,4300\n');
    expect(table.columns).toEqual(['column 1', 'column 2', 'column 3']);
    expect(cells(table)).toHaveLength(3);
  });
});

describe('workbooks', () => {
  it('give dates as ISO, whole numbers without a point, percentages and errors as text, booleans in capitals', async () => {
    const rows: CellValue[][] = [['Date', 'n', 'Share', 'Late', 'Rate'], [new Date('2014-03-01T00:00:00Z'), 4528, 0.123, true, 3.8], [new Date('2015-04-02T00:00:00Z'), 3, 0.5, false, 4]];
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows, columns: [{ numFmt: 'dd/mm/yyyy' }, {}, { numFmt: '0.0%' }] }] });
    expect(cells(await onlyTable('a.xlsx', bytes))).toEqual([['2014-03-01', '4528', '12.3%', 'TRUE', '3.8'], ['2015-04-02', '3', '50%', 'FALSE', '4']]);
  });

  it('give formulas by their stored result, and say when there is none; errors and times of day are text', async () => {
    const time = new Date(Date.UTC(1899, 11, 31, 12, 30));
    const cellsBesides = new Map([['1,1', { value: 3, formula: '1+2', formulaResult: 3 }], ['2,1', { value: null, formula: 'A1+2' }]]);
    const rows: CellValue[][] = [['Area', 'n', 'e', 'at'], ['Lambeth', 3, '#N/A', time], ['Southwark', null, '#DIV/0!', time]];
    const table = await onlyTable('a.xlsx', await writeXlsx({ sheets: [{ name: 'a', rows, cells: cellsBesides, columns: [{}, {}, {}, { numFmt: 'hh:mm' }] }] }));
    expect(cells(table)).toEqual([['Lambeth', '3', '#N/A', '12:30:00'], ['Southwark', null, '#DIV/0!', '12:30:00']]);
    expect(table.notes).toEqual(['1 cell holds a formula without a stored result and is read as blank. Open the workbook in Excel, save it, and open it again.']);
  });

  it('are read sheet by sheet, and a sheet without a table is named', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Notes', rows: [['About'], ['Read this']] }, { name: '2014', rows: [['Area', 'n'], ['Lambeth', 17], ['Southwark', 15]] }, { name: '2015', rows: [['Area', 'n'], ['Lambeth', 20], ['Southwark', 23]] }] });
    const contents = await read('a.xlsx', bytes);
    expect(contents.tables.map(({ part }) => part)).toEqual(['2014', '2015']);
    expect(contents.passedOver.map(({ part }) => part)).toEqual(['Notes']);
    expect((await read('a.xlsx', bytes, { part: '2015' })).tables).toHaveLength(1);
  });

  it('are read where the person says', async () => {
    const bytes = await sheet([['x', 1, 2], ['Area', '2014', '2015'], ['Lambeth', 17, 20], ['Southwark', 15, 23], ['Total', 32, 43]]);
    const table = await onlyTable('a.xlsx', bytes, { layout: { headerRows: { from: 2, to: 2 }, dataRows: { from: 3, to: 4 }, columns: { from: 1, to: 2 } } });
    expect(table.columns).toEqual(['Area', '2014']);
    expect(cells(table)).toEqual([['Lambeth', '17'], ['Southwark', '15']]);
  });

  it('in OpenDocument form are read alike', async () => {
    const { format, tables } = await read('a.ods', await writeOds({ sheets: [{ name: 'a', rows: [['Area', 'n'], ['Lambeth', 17], ['Southwark', 15]] }] }));
    expect(format).toBe('OpenDocument spreadsheet');
    expect(tables.map(cells)).toEqual([[['Lambeth', '17'], ['Southwark', '15']]]);
  });

  it('of ONS from 2014 give the infant deaths and live births of Lambeth and Southwark', async () => {
    const workbook = async (name: string) => read(name, new Uint8Array(await readFile(new URL(`../../../samples/real/${name}`, import.meta.url))));
    const of = ({ tables }: { tables: readonly FoundTable[] }, part: string, column: string): string[] => {
      const table = tables.find((candidate) => candidate.part === part);
      const place = table?.columns.indexOf(column) ?? -1;
      return (table ? cells(table) : []).filter(([area]) => area === 'Lambeth' || area === 'Southwark').map((row) => String(row[place]));
    };
    const deaths = await workbook('ons_deaths_registered_by_area_2014.xls');
    expect(of(deaths, 'Table 1a', 'Deaths (numbers) > Infant (under 1 year)')).toEqual(['17', '15']);
    expect(of(deaths, 'Table 1a', 'Rates > Age-standardised mortality rate > Males')).toEqual(['1118.8', '1126.1']);
    expect(of(deaths, 'Table 2', 'Age group > 5-9 > Females')).toEqual(['1', '1']);
    expect(deaths.tables.map(({ part, content }) => [part, content.kind === 'arrow' && content.rows])).toEqual([['Table 1a', 456], ['Table 1b', 42], ['Table 2', 396]]);
    const births = await workbook('ons_births_by_area_2014.xls');
    expect(of(births, 'Table 1', 'Live Births > Numbers > All > Total')).toEqual(['4528', '4647']);
    expect(of(births, 'Table 2', 'Rates per 1,000 women in age group 1 > Age of mother at birth > Under 18 (mark)')).toEqual(['u', 'null']);
    expect(births.tables.map(({ part, content }) => [part, content.kind === 'arrow' && content.rows])).toEqual([['Table 1', 463], ['Table 2', 403]]);
    expect(births.tables.find(({ part }) => part === 'Table 1')?.notes).toContain('“Crude Live Birth Rate” carries footnote 1.');
  });

  it('of DfE are read whole', async () => {
    const table = await onlyTable('cla.xlsx', new Uint8Array(await readFile(new URL('../../../samples/real/national_cla_on_31_march_by_characteristics.xlsx', import.meta.url))));
    expect(table.columns).toHaveLength(9);
    expect(cells(table)).toHaveLength(465);
  });
});

describe('Parquet, Arrow and JSON', () => {
  const stream = tableToIPC(tableFromArrays({ area: ['Lambeth', 'Southwark'], n: Float64Array.of(17, 15) }), 'stream');

  it('keep their own types', async () => {
    await read('warm.arrow', stream);
    for (const bytes of [stream, tableToIPC(tableFromIPC(stream), 'file'), writeParquet(Table.fromIPCStream(stream))]) {
      const table = await onlyTable('a', bytes);
      expect(table).toMatchObject({ columns: ['area', 'n'], content: { kind: 'arrow', rows: 2 }, text: null });
      expect(cells(table)).toEqual([['Lambeth', 17], ['Southwark', 15]]);
    }
  });

  it.each([
    ['a list of objects', '[{"area":"Lambeth","n":17,"late":true},{"area":"Southwark","n":null,"more":[1,2]}]', 'JSON'],
    ['a list under "data"', '{"about":"x","data":[{"area":"Lambeth","n":17,"late":true},{"area":"Southwark","n":null,"more":[1,2]}]}', 'JSON'],
    ['a line for each object', '{"area":"Lambeth","n":17,"late":true}\n{"area":"Southwark","n":null,"more":[1,2]}\n', 'JSON lines'],
  ])('as %s give a column for every name', async (_, text, format) => {
    const contents = await read('a.json', text);
    expect(contents.format).toBe(format);
    expect(contents.tables.map(({ columns }) => columns)).toEqual([['area', 'n', 'late', 'more']]);
    expect(contents.tables.map(cells)).toEqual([[['Lambeth', '17', 'TRUE', null], ['Southwark', null, null, '[1,2]']]]);
  });

  it('reject lines that are no object', async () => {
    expect((await onlyTable('a.ndjson', '{"a":1,"b":2}\n{"a":3,"b"\n{"a":5,"b":6}\n')).rejected).toEqual([{ line: 2, column: null, reason: 'This line is not an object with a name for each value.' }]);
  });
});

describe('archives', () => {
  const deaths = strToU8('year,deaths\n2014,3\n2015,4\n');

  it('of one file are that file', async () => {
    expect(await read('a.csv.gz', gzipSync(deaths))).toMatchObject({ packed: ['gzip'], format: 'delimited text', tables: [{ part: null }] });
    expect(await read('a.zip', zipSync({ 'a.csv': deaths }))).toMatchObject({ packed: ['zip'], tables: [{ part: null }] });
  });

  it('of several are read one by one, and what holds no table is named', async () => {
    const bytes = zipSync({ 'deaths.csv': deaths, 'picture.png': new Uint8Array([137, 80, 78, 71, 0, 0]), 'book.xlsx': await sheet([['Area', 'n'], ['Lambeth', 17], ['Southwark', 15]], '2014') });
    const contents = await read('a.zip', bytes);
    expect(contents.tables.map(({ part }) => part)).toEqual(['deaths.csv', 'book.xlsx > 2014']);
    expect(contents.passedOver).toEqual([{ part: 'picture.png', reason: expect.stringContaining('is not a table of text') as string }]);
    expect((await read('a.zip', bytes, { part: 'book.xlsx > 2014' })).tables.map(({ part }) => part)).toEqual(['book.xlsx > 2014']);
  });

  it('that unpack to far more than their size are refused before they have grown', async () => {
    const bomb = new Uint8Array(60 * 1024 * 1024).fill(44);
    for (const bytes of [gzipSync(bomb), zipSync({ 'a.csv': bomb }), zipSync({ 'xl/workbook.xml': bomb })]) expect(String(await failure('a.zip', bytes))).toContain('unpacks to far more than its own size');
  });

  it('that hold more than their directory says are refused', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(200_000).fill(32) });
    const directory = bytes.findLastIndex((byte, index) => byte === 0x50 && bytes[index + 1] === 0x4b && bytes[index + 2] === 1 && bytes[index + 3] === 2);
    new DataView(bytes.buffer).setUint32(directory + 24, 100, true);
    expect(String(await failure('a.xlsx', bytes))).toContain('holds more than its own directory says');
  });

  it('inside archives inside archives are refused', async () => {
    expect(String(await failure('a.gz', gzipSync(gzipSync(gzipSync(deaths)))))).toContain('an archive inside an archive inside an archive');
  });

  it('that are damaged are never read in part', async () => {
    const bytes = gzipSync(deaths);
    expect(String(await failure('a.gz', bytes.slice(0, -12)))).toContain('damaged or cut short');
    const wrong = bytes.slice();
    wrong[wrong.length - 7] = (wrong[wrong.length - 7] ?? 0) ^ 1;
    expect(String(await failure('a.gz', wrong))).toContain('damaged or cut short');
  });
});

describe('what is no table', () => {
  it.each([
    ['empty.csv', '', 'empty.csv is empty.'],
    ['blank.csv', ' \n \n', 'holds nothing but blank space'],
    ['names.csv', 'borough\nLambeth\n', 'names.csv has only one column in row 1 ("borough")'],
    ['header.csv', 'year,borough\n', 'header.csv has a header but no rows below it'],
    ['picture.csv', new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]), 'picture.csv is not a table of text'],
    ['report.pdf', '%PDF-1.7', 'is a PDF document'],
    ['old.feather', 'FEA1xxxx', 'Feather file of the first version'],
    ['book.csv', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'is a workbook that is damaged'],
    ['letter.docx', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'is a Word or PowerPoint document'],
    ['old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'is a workbook that is damaged'],
    ['a.parquet', 'PAR1 and no more', 'is a Parquet file that is damaged'],
    ['a.feather', 'ARROW1 and no more', 'is an Arrow file that is damaged'],
    ['a.json', '{"data":', 'is JSON that is damaged'],
    ['settings.json', '{"colour":"red"}', 'is JSON, but not a table'],
    ['wide.csv', `${'a,'.repeat(2000)}b\n1,2\n`, 'has 2,001 columns; at most 1,000 are read'],
    ['wider.csv', `${'a,'.repeat(1_000_000)}b\n1,2\n`, 'has a first row of over 262,144 characters. At most 1,000 columns are read'],
  ])('%s is refused in a sentence', async (name, content, says) => {
    const error = await failure(name, content);
    expect(error).toBeInstanceOf(ReadError);
    expect((error as ReadError).message).toContain(says);
  });
});
