import type { PublishedTableSpec } from '../../shared/analyses/spec.ts';

const publisher = 'the Lambeth and Southwark annual report 2020-21';
const common = { kind: 'published-table', filters: [], confidence: 0.95, publisher } as const;
const percentage = (column: string, label: string): PublishedTableSpec['columns'][number] => ({ column, label, measure: 'percentage', decimals: 1, drawn: true });

/** Tables that the report prints and whose records nobody here has: typed as printed, charted, and marked as its publisher's. */
export const publishedTables: readonly PublishedTableSpec[] = [
  {
    ...common, id: 'age-bands', records: 'age-bands', title: 'Children in Lambeth by age band', rowHeading: 'Age in years', labels: ['age_band'],
    definition: 'residents aged 0 to 17 by age band. The bands take in 5, 6 and 7 single years of age, so their shares are not to be read against each other.', denominator: 'The 62,085 children printed for Lambeth.',
    columns: [percentage('share_of_children', 'Share of children (%)')],
  },
  {
    ...common, id: 'children-ethnic-groups', records: 'ethnic-groups', title: 'Children in Lambeth by ethnic group', rowHeading: 'Ethnic group', labels: ['ethnic_group'],
    definition: 'residents aged 0 to 17 by ethnic group, in the groups that the report prints.', denominator: 'The 62,085 children printed for Lambeth.',
    columns: [percentage('share_of_children', 'Share of children (%)')],
  },
  {
    ...common, id: 'births-trend', records: 'lambeth-births', title: 'Live births to residents of Lambeth', rowHeading: 'Year', labels: ['year'], publisher: 'ONS to 2016 and the annual report for 2019',
    definition: 'live births by calendar year of birth and the mother’s usual residence. 2017 and 2018 are not available here.', denominator: 'None: these are counts.',
    columns: [{ column: 'live_births', label: 'Live births', measure: 'denominator', decimals: 0, drawn: true }],
  },
  {
    ...common, id: 'special-needs', records: 'special-educational-needs', title: 'Pupils with special educational needs by type of school', rowHeading: 'Type of school', labels: ['school_type'],
    definition: 'pupils with special educational needs. The average of England is of all schools together.', denominator: 'Pupils of each type of school; their number is not printed.',
    columns: [percentage('pupils_with_sen', 'Pupils with special educational needs (%)')], comparator: 'England average',
  },
  {
    ...common, id: 'free-school-meals', records: 'free-school-meals', title: 'Pupils eligible for free school meals', rowHeading: 'Type of school and year', labels: ['school_type', 'year'],
    definition: 'pupils eligible for free school meals. Labels and values have come apart in print, and one value is above 100%, so the table cannot be put together again.', denominator: 'Pupils of each type of school; their number is not printed.',
    columns: [percentage('pupils_eligible', 'Pupils eligible (%)')],
  },
  {
    ...common, id: 'funding', records: 'funding', title: 'Income and spending of the partnership', rowHeading: 'Line', labels: ['side', 'line'],
    definition: 'income and spending in pounds. The lines of income add up to £233,050, and the total printed is £233,500.', denominator: 'None: these are amounts.',
    columns: [{ column: 'amount_pounds', label: 'Amount (£)', measure: 'denominator', decimals: 0, drawn: true }],
  },
  {
    ...common, id: 'training', records: 'training', title: 'Training of professionals', rowHeading: 'What', labels: ['figure'],
    definition: 'live sessions, topics and professionals trained. 17 topics are printed and 16 are listed.', denominator: 'None: these are counts.',
    columns: [{ column: 'printed', label: 'As printed', measure: 'denominator', decimals: 0, drawn: true }, { column: 'listed', label: 'Listed', measure: 'denominator', decimals: 0, drawn: false }],
  },
];
