import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsIn } from '../../dataset/formats/records.ts';
import { proportion } from '../../statistics/proportion.ts';
import { rate } from '../../statistics/rate.ts';
import { checkReport } from './check-report.ts';
import { nothingSaid, type PrintedBlock, type PrintedTable } from './printed-report.ts';
import { summaryOf } from './report-words.ts';

// The numbers are those that the Lambeth Safeguarding Children Partnership printed in its annual report for 2020-21.

function text(words: string): PrintedBlock {
  return { kind: 'text', text: words };
}

function table(...lines: readonly string[]): PrintedTable {
  return { kind: 'table', rows: lines.map((line) => line.split('|').map((cell) => cell.trim())), said: nothingSaid };
}

function check(...blocks: readonly PrintedBlock[]) {
  return checkReport({ name: 'report', blocks });
}

function wrongIn(...blocks: readonly PrintedBlock[]): readonly string[] {
  return check(...blocks).wrong.map(({ judged, sentence }) => `${judged.map(({ printed }) => printed).join(' ')}: ${sentence}`);
}

const lambeth: readonly PrintedBlock[] = [
  text('62,085 children live in Lambeth, 19% of residents. 3,844 babies were born in 2019, 20% lower than nine years before. 42.8% of households live in poverty.'),
  table('Age | Share of children', '0-4 | 30%', '5-10 | 35%', '11-17 | 35%'),
  table('Ethnic group | Share of children', 'Black | 37%', 'White | 36%', 'Mixed | 18%', 'Asian | 5%', 'Other | 4%'),
  table('School type | Pupils with SEN', 'Primary | 15.9%', 'Secondary | 18.1%', 'PRU | 59.7%', 'England average | 14.9%'),
  text('Free school meals in 2020 and 2019: Nursery 25.5% and 20%. Elsewhere 65.5%, 31.5%, 145% of pupils and 24% were printed.'),
  text('Percentage of children at each stage'),
  table('Ethnic group | Referrals | Child & Family Assessments | Section 47 enquiries | Child in Need plans | Child Protection | Children Looked After', 'Black | 50 | 55 | 57 | 50 | 50 | 53', 'White | 17 | 16 | 19 | 21 | 21 | 25', 'Mixed | 16 | 16 | 14 | 17 | 18 | 16', 'Asian | 7 | 6 | 5 | 5 | 7 | 4', 'Other | 4 | 5 | 3 | 5 | 4 | 3'),
  text('There were 198 deaths in six years, an average of 33 a year. Of the 198 deaths, 67% were in the first 28 days of life, 23% on the first day and 33% at 29 to 365 days. The ratio of observed to expected deaths was 3 for Pakistani babies, 2.5 for White and Black African babies and 2 for Black African and Black Caribbean babies.\nThe ratio of observed to expected deaths in the most deprived quintile was 19, and there were 0 deaths in the least deprived.'),
  text('Modifiable factors were found in 30 of 198 deaths (15%). Of these, a third were neonatal (10/30). Sudden unexpected death made up 11 of 30 (36%), perinatal events 9 of 30 (30%) and delayed recognition 3 of 30 (10%). 11 of the 13 sudden deaths (85%) had a listed risk. 18% of those born before 34 weeks were directly modifiable.'),
  text('The rate was 3.80 per 1,000 live births (95% CI 3.10 to 4.61), 103 deaths among 27,094 live births.'),
  text('Safer sleep survey (n = 53). 38% (20) had all questions right, 66% (35) scored three quarters or more, 98% (52) judged a sofa unsafe, 32% (17) did not judge sleeping on the front a risk, and 27% of the 53 parents did not judge smoking outside the bedroom a risk.'),
  table('Income | Amount', 'Council | £143,050', 'Integrated Care Board | £60,000', 'Police | £30,000', 'Total | £233,500'),
  table('Spending | Amount', 'Staff | £150,000', 'Training | £50,000', 'Total | £200,000'),
  text('51 live sessions on 17 topics reached 802 people.'),
];

const cannotBeRight = [
  '145%: 145% cannot be a share of a whole, which lies between 0% and 100%. Perhaps it is a change, or a decimal point is lost.',
  '50 17 16 7 4: The parts make 94%, not 100%: 6% short. Rounding allows up to 2.5. Perhaps a group such as “not known” is left out.',
  '19: 19 is above 5, the most for a group with 20% of the base: observed deaths cannot be more than all deaths. It needs a share of 5.3% or less. A quintile is taken here to hold a fifth; where it holds another share, print that beside it.',
  '36%: 11 of 30 is 36.7%, which prints as 37%, not as 36%.',
  '27%: 27% cannot come from 53: 14 of 53 is 26.4% and 15 of 53 is 28.3%. It fits 14 of 52 or 14 of 51: perhaps some did not answer.',
  '£233,500: The parts make £233,050, not £233,500: £450 short. Two neighbouring digits are swapped between them.',
];

describe('the Lambeth report, as printed', () => {
  it('is told of what cannot be right, and of nothing else', () => {
    expect(wrongIn(...lambeth)).toEqual(cannotBeRight);
  });

  it('says how many numbers were checked, and how many could not be', () => {
    expect(summaryOf(check(...lambeth))).toBe('80 numbers checked: 6 things cannot be right. 29 numbers have nothing to check them by.');
  });

  it('says where each stands', () => {
    expect(check(...lambeth).wrong.map(({ whereabouts }) => whereabouts)).toEqual([
      '“Elsewhere 65.5%, 31.5%, 145% of pupils and 24% were printed.”',
      'Table 4: Referrals',
      '“… in the most deprived quintile was 19, and there were 0 deaths in the least deprived.”',
      '“… death made up 11 of 30 (36%), perinatal events 9 of 30 (30%) and delayed …”',
      '“… on the front a risk, and 27% of the 53 parents did not judge smoking outside the …”',
      'Table 5: Total, Amount',
    ]);
  });

  it('finds the same in the tables of the samples, whose other numbers it lets stand', () => {
    const found = (name: string) => wrongIn(sample(name)).map((sentence) => sentence.split(':')[0]);
    expect(found('free-school-meals-2020')).toEqual(['145%']);
    expect(found('funding-2020-21')).toEqual(['233,500']);
    expect(found('disproportionality-2020-21')).toEqual(['50 17 16 7 4']);
    expect(found('sleep-survey-2020-21')).toEqual(['27%']);
    expect(found('published-numbers-2020-21')).toEqual(['19', '36', '27']);
    for (const name of ['special-educational-needs-2020-21', 'population-figures-2020-21', 'ethnic-groups-2020-21', 'age-bands-2020-21', 'training-2020-21', 'births-2010-2019']) expect(found(name)).toEqual([]);
  });
});

function sample(name: string): PrintedTable {
  const contents = readFileSync(new URL(`../../../samples/lambeth-${name}.csv`, import.meta.url), 'utf8');
  return { kind: 'table', rows: recordsIn(contents, ',').records.map(({ fields }) => fields), said: nothingSaid };
}

describe('sentences', () => {
  it.each([
    ['a share in words of its count', 'Of 40 deaths, 12 (31%) were at home.', ['31%']],
    ['an interval that leaves out its estimate', 'The rate was 3.80 per 1,000 (95% CI 4.10 to 4.61).', ['3.80 4.10 4.61']],
    ['an interval that the counts do not give', 'There were 103 deaths among 27,094 live births, a rate of 3.80 per 1,000 (3.50 to 4.10).', ['3.50 4.10']],
    ['a rate that the counts do not give', 'There were 103 deaths among 27,094 live births, 3.08 per 1,000.', ['3.08']],
    ['a share with the interval of another', '30 of 198 (15%; 95% CI 5 to 12).', ['15% 5 12']],
    ['a total of money', 'The council gave £20,000, the police £5,000 and health £10,000, a total of £36,000.', ['£36,000']],
    ['a yearly average', 'There were 198 deaths over six years, an average of 36 a year.', ['36']],
    ['a ratio above what the printed share allows', 'Pakistani babies, 21.5% of births, had an observed/expected ratio of 5.2.', ['5.2']],
  ])('find %s', (_, sentence, expected) => {
    expect(check(text(sentence)).wrong.map(({ judged }) => judged.map(({ printed }) => printed).join(' '))).toEqual(expected);
  });

  it.each([
    'Referrals rose by 145% in 2020.', 'Spending was 145% of the budget.', 'Between 2014 and 2019 there were 33 deaths a year.', 'In 2019/20, 7 of 12 reviews were late (58%).', 'Figure 2 shows 22 weeks and 37+ weeks.',
    'Children aged 0-4 are 30% of all.', '36% of the 1,200 families replied.', 'The rate was 3.8 per 1,000 live births in 2025, and 2.6 at any gestation.', 'Of the 53 parents, 38% knew all; of these, 27% had been on the course.',
    'One in 4 families (25%) moved.', 'Section 47 enquiries: 19%.', 'The observed/expected ratio was 2.4 in the most deprived quintile.', '85% (11/13) had a risk; 95% CI 57.8 to 95.7.', 'The interval is 95%.', '12 schools (3 to 5 a borough).',
    'The council gave £20,000 in 2019, and in total £900,000 was spent on 3 projects of £1,000 and £2,000.', 'A rise of 12 points, from 27% of the 53 asked in spring of 2019 to 45%.'.replace('27', '26'),
  ])('let stand: %s', (sentence) => {
    expect(wrongIn(text(sentence))).toEqual([]);
  });
});

describe('tables', () => {
  it('take a row that holds the rows below it for their subtotal', () => {
    expect(wrongIn(table('Group | Deaths', 'White | 30', 'White British | 20', 'White other | 10', 'Black | 15', 'Total | 45'))).toEqual([]);
    expect(wrongIn(table('Group | Deaths', 'White | 30', 'White British | 20', 'White other | 10', 'Black | 15', 'Total | 46'))).toEqual(['46: The parts make 45, not 46: 1 short.']);
  });

  it('add up the totals of their parts to a grand total', () => {
    const rows = (grand: string) => table('Line | Amount', 'Council | £5', 'Health | £6', 'Total income | £11', 'Staff | £3', 'Training | £4', 'Total spending | £7', `Grand total | ${grand}`);
    expect(wrongIn(rows('£18'))).toEqual([]);
    expect(wrongIn(rows('£19'))).toEqual(['£19: The parts make £18, not £19: £1 short.']);
  });

  it('let a total stand whose parts are withheld, and one that is of something else', () => {
    expect(wrongIn(table('Group | Deaths', 'White | 30', 'Black | [c]', 'Total | 46'))).toEqual([]);
    expect(wrongIn(table('Factor | Deaths', 'Smoking | 30', 'Sleep | 40', 'Housing | 35', 'All deaths | 46'))).toEqual([]);
  });

  it('learn from most rows what a percentage is of, and find the row that does not fit', () => {
    expect(wrongIn(table('Quintile | Deaths | Births | %', '1 | 12 | 40 | 30', '2 | 9 | 40 | 22.5', '3 | 7 | 35 | 20', '4 | 6 | 40 | 16'))).toEqual(['16: 6 of 40 is 15%, which prints as 15%, not as 16%.']);
    expect(wrongIn(table('Group | Number (%)', 'Black | 20 (40%)', 'White | 24 (48%)', 'Mixed | 6 (14%)', 'Total | 50 (100%)'))).toContain('14%: 6 of 50 is 12%, which prints as 12%, not as 14%.');
  });

  it('check rates and their intervals by the counts beside them', () => {
    const rows = (last: string) => table('Borough | Deaths | Live births | Rate per 1,000 | Lower 95% limit | Upper 95% limit', 'Both | 103 | 27,094 | 3.80 | 3.10 | 4.61', `Lambeth | 57 | 13,621 | 4.18 | ${last} | 5.42`, 'Southwark | 46 | 13,473 | 3.41 | 2.50 | 4.55');
    expect(wrongIn(rows('3.17'))).toEqual([]);
    expect(wrongIn(rows('2.17'))).toHaveLength(1);
  });

  it('do not take a rate per total births for one of the live births beside it', () => {
    const rows = Array.from({ length: 12 }, (_, at) => { const [deaths, live] = [10 + at, 1200 + 37 * at]; return `Area ${at} | ${live} | ${deaths} | ${((deaths / (live + 6)) * 1000).toFixed(1)}`; });
    expect(wrongIn(table('Area | Live births | Perinatal deaths | Rate per 1,000 total births', ...rows))).toEqual([]);
  });

  it('do as the person says where the meaning cannot be told', () => {
    const answers = table('Item | Yes', 'Sofa | 98', 'Front | 27');
    expect(wrongIn(answers)).toEqual([]);
    expect(wrongIn({ ...answers, said: { columns: { 1: 'percentages' }, base: 53 } })).toHaveLength(1);
    expect(wrongIn({ ...answers, said: { columns: { 1: 'nothing to check' }, base: 53 } })).toEqual([]);
    const shares = table('Group | Share', 'A | 40', 'B | 30', 'C | 10');
    expect(wrongIn(shares)).toEqual([]);
    expect(wrongIn({ ...shares, said: { columns: { 1: 'shares of one whole' }, base: null } })).toHaveLength(1);
  });
});

describe('tables whose numbers are right, rounded as they are printed', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 3, maxLength: 9 }).filter((list) => list.some((each) => each > 0));
  const names = (at: number) => `Group ${'ABCDEFGHIJ'.charAt(at)}`;

  it('are never doubted: counts, their shares of the whole, and totals', () => {
    fc.assert(fc.property(counts, fc.integer({ min: 0, max: 2 }), (list, decimals) => {
      const all = list.reduce((sum, each) => sum + each, 0);
      const share = (each: number) => `${((each / all) * 100).toFixed(decimals)}%`;
      expect(wrongIn({ kind: 'table', said: nothingSaid, rows: [['Group', 'Deaths', 'Share'], ...list.map((each, at) => [names(at), each.toLocaleString('en-GB'), share(each)]), ['Total', all.toLocaleString('en-GB'), '100%']] })).toEqual([]);
    }));
  });

  it('are never doubted: rates per 1,000 with Byar’s or exact limits, and percentages with Wilson’s', () => {
    const births = fc.integer({ min: 500, max: 60_000 });
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), births), { minLength: 2, maxLength: 8 }), fc.integer({ min: 1, max: 2 }), (list, decimals) => {
      const rows = list.map(([events, of], at) => {
        const { value, lower, upper } = rate({ events, denominator: of });
        return [names(at), String(events), of.toLocaleString('en-GB'), ...[value, lower, upper].map((each) => (each ?? 0).toFixed(decimals))];
      });
      expect(wrongIn({ kind: 'table', said: nothingSaid, rows: [['Area', 'Deaths', 'Live births', 'Rate per 1,000', 'Lower 95% CI', 'Upper 95% CI'], ...rows] })).toEqual([]);
      const shares = list.map(([events], at) => {
        const { value, lower, upper } = proportion({ events, of: 301, multiplier: 100 });
        return [names(at), `${events}`, '301', `${(value ?? 0).toFixed(decimals)} (${(lower ?? 0).toFixed(decimals)} to ${(upper ?? 0).toFixed(decimals)})`];
      });
      expect(wrongIn({ kind: 'table', said: nothingSaid, rows: [['Area', 'Number', 'Asked', '% (95% CI)'], ...shares] })).toEqual([]);
    }));
  });

  it('are never doubted: percentages that are each their own', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 9 }), (list) => {
      expect(wrongIn({ kind: 'table', said: nothingSaid, rows: [['Item', 'Yes'], ...list.map((each, at) => [names(at), `${(each / 10).toFixed(1)}%`])] })).toEqual([]);
    }));
  });

  it('are never doubted: sentences with a count, its whole and the percentage', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), fc.integer({ min: 0, max: 2 }), (of, part, decimals) => {
      const count = part % (of + 1);
      const percentage = ((count / of) * 100).toFixed(decimals);
      expect(wrongIn(text(`${count} of ${of} (${percentage}%) were late. Of the ${of} parents, ${percentage}% agreed. ${percentage}% of the ${of} parents agreed.`))).toEqual([]);
    }));
  });

  it('are doubted as soon as one percentage is one unit off', () => {
    fc.assert(fc.property(counts.filter((list) => list.length > 3), fc.nat(), (list, which) => {
      const all = list.reduce((sum, each) => sum + each, 0);
      const at = which % list.length;
      const shares = list.map((each, place) => `${((each / all) * 100 + (place === at ? 1.01 : 0)).toFixed(1)}%`);
      const wrong = check({ kind: 'table', said: nothingSaid, rows: [['Group', 'Deaths', 'Share'], ...list.map((each, place) => [names(place), String(each), shares[place] ?? '']), ['Total', String(all), '']] }).wrong;
      expect(wrong.some(({ judged }) => judged.some(({ place }) => place.cell?.row === at + 1 && place.cell.column === 2))).toBe(true);
    }));
  });
});
