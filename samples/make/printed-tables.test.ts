import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';
import { readSample } from './sample-files.ts';

const published = new Map(readCsv(readSample('lambeth-published-numbers-2020-21.csv')).map((row) => [row.id ?? '', row]));
const printed = (...ids: string[]): (string | undefined)[] => ids.map((id) => published.get(id)?.published_value);
const column = (file: string, name: string): string[] => readCsv(readSample(file)).map((row) => row[name] ?? '');
/** A printed cell as the list of published numbers writes it. */
const plain = (cell: string): string => cell.replaceAll(/[%,]/g, '');
const sum = (cells: readonly string[]): number => cells.map((cell) => Number(plain(cell))).reduce((total, each) => total + each, 0);

describe('the numbers that the report prints', () => {
  it('are 53, those that cannot be among them', () => {
    expect(published.size).toBe(53);
    expect(published.get('W5')?.check_result).toContain('impossible');
    expect(published.get('Q1')?.check_result).toContain('impossible');
  });
});

describe('the tables typed from the report', () => {
  it('are the age bands: 30, 35 and 35%, five, six and seven years wide', () => {
    expect(column('lambeth-age-bands-2020-21.csv', 'share_of_children').map(plain)).toEqual(printed('P3', 'P4', 'P5'));
    expect(sum(column('lambeth-age-bands-2020-21.csv', 'share_of_children'))).toBe(100);
    const bands = readCsv(readSample('lambeth-age-bands-2020-21.csv'));
    for (const band of bands) {
      const [from, to] = (band.age_band ?? '').split('-').map(Number);
      expect(Number(band.single_years), band.age_band).toBe((to ?? 0) - (from ?? 0) + 1);
    }
  });

  it('are the ethnic groups: 37, 36, 18, 5 and 4%, as in the table of disproportionality', () => {
    const shares = column('lambeth-ethnic-groups-2020-21.csv', 'share_of_children');
    expect(shares.map(plain)).toEqual(printed('E1', 'E2', 'E3', 'E4', 'E5'));
    expect(sum(shares)).toBe(100);
    expect(column('lambeth-ethnic-groups-2020-21.csv', 'ethnic_group')).toEqual(column('lambeth-disproportionality-2020-21.csv', 'ethnic_group'));
    expect(shares.map(plain)).toEqual(column('lambeth-disproportionality-2020-21.csv', 'population_share'));
  });

  it('are the figures of the population: 62,085 children, 19%, 42.8%, 3,844 births, 20% lower', () => {
    const figures = column('lambeth-population-figures-2020-21.csv', 'printed');
    expect(figures.slice(0, 4).map(plain)).toEqual(printed('P1', 'P2', 'P6', 'P7'));
    expect(figures[4]).toBe('20% lower');
    expect(printed('P8')).toEqual(['-20']);
    expect(figures[3]).toBe('3,844');
    expect(column('lambeth-births-2010-2019.csv', 'live_births')[9]).toBe('3844');
  });

  it('are free school meals, which cannot be rebuilt: six values for ten cells, two of them labelled, and 145% of pupils', () => {
    const rows = readCsv(readSample('lambeth-free-school-meals-2020.csv'));
    const values = rows.filter((row) => row.pupils_eligible !== '[x]');
    expect([values.map((row) => plain(row.pupils_eligible ?? '')).join(';')]).toEqual(printed('F1'));
    expect(values.filter((row) => row.school_type !== '[x]').map((row) => row.school_type)).toEqual(['Nursery', 'Nursery']);
    const labels = rows.filter((row) => row.school_type !== '[x]').map((row) => `${row.school_type ?? ''} ${row.year ?? ''}`);
    expect(new Set(labels).size).toBe(10);
    expect(values.filter((row) => Number(plain(row.pupils_eligible ?? '')) > 100).map((row) => row.pupils_eligible)).toEqual(['145%']);
  });

  it('are special educational needs: three school types and England, which is named as the comparator', () => {
    const rows = readCsv(readSample('lambeth-special-educational-needs-2020-21.csv'));
    expect(rows.map((row) => plain(row.pupils_with_sen ?? ''))).toEqual(printed('S1', 'S2', 'S3', 'S4'));
    expect(rows.filter((row) => row.comparator !== 'No').map((row) => row.school_type)).toEqual(['England average']);
  });

  it('are the funding: income printed as £233,500, £450 more than its lines; spending that adds up', () => {
    const rows = readCsv(readSample('lambeth-funding-2020-21.csv'));
    const amounts = (side: string) => rows.filter((row) => row.side === side).map((row) => Number(plain(row.amount_pounds ?? '')));
    expect(amounts('Income')).toEqual([233_050, 233_500]);
    expect(amounts('Spending')).toEqual([200_000, 200_000]);
    expect([...printed('B1', 'B2'), published.get('B1')?.numerator]).toEqual(['233500', '200000', '233050']);
  });

  it('are the training: 51 sessions, 802 people, 17 topics of which 16 are listed', () => {
    expect([column('lambeth-training-2020-21.csv', 'printed').join(';')]).toEqual(printed('T1'));
    expect(column('lambeth-training-2020-21.csv', 'listed')).toEqual(['[x]', '16', '[x]']);
  });

  it('are the sleep survey with its 27%, which no count of 53 gives', () => {
    const shares = column('lambeth-sleep-survey-2020-21.csv', 'share').map(plain);
    expect(shares).toEqual(printed('W1', 'W2', 'W3', 'W4', 'W5'));
    const possible = new Set(Array.from({ length: 54 }, (_, count) => String(Math.round((100 * count) / 53))));
    expect(shares.filter((share) => !possible.has(share))).toEqual(['27']);
  });

  it('are the infant deaths with the 36% of 30 and the 19 times that cannot be', () => {
    const rows = readCsv(readSample('lambeth-southwark-infant-deaths-as-printed-2014-2019.csv'));
    const values = (...kinds: string[]) => rows.filter((row) => kinds.includes(row.kind ?? '')).map((row) => plain(row.printed ?? ''));
    expect(values('count')).toEqual(printed('I1', 'Q5'));
    expect(values('per cent')).toEqual(printed('I2', 'I3', 'I4', 'M1', 'M3', 'M4', 'M5', 'U1', 'G1'));
    expect(values('observed/expected')).toEqual(printed('O1', 'O2', 'O3', 'Q1'));
    expect(values('prevalence ratio')).toEqual(printed('R1', 'R2', 'R3', 'R3', 'R3'));
    const impossible = rows.filter((row) => row.kind === 'per cent' && row.of !== '[x]').filter((row) => {
      const of = Number(row.of);
      return !Array.from({ length: of + 1 }, (_, count) => Math.round((100 * count) / of)).includes(Number(plain(row.printed ?? '')));
    });
    expect(impossible.map((row) => row.measure)).toEqual(['Sudden unexpected, of the modifiable']);
  });
});
