import { nothingSaid, type PrintedBlock } from '../../shared/checks/printed-report/printed-report.ts';

/** Numbers as the Lambeth Safeguarding Children Partnership printed them in its annual report for 2020-21: what is wrong in them was printed so. */
export const lambethExample: readonly PrintedBlock[] = [
  { kind: 'text', text: 'Modifiable factors were found in 30 of 198 deaths (15%). Sudden unexpected death made up 11 of 30 (36%), perinatal events 9 of 30 (30%) and delayed recognition 3 of 30 (10%).\nThe ratio of observed to expected deaths in the most deprived quintile was 19.\nOf 53 parents, 38% had all questions right, 98% judged a sofa unsafe, and 27% did not judge smoking outside the bedroom a risk.\nPercentage of children at each stage' },
  {
    kind: 'table',
    rows: [['Ethnic group', 'Referrals', 'Assessments', 'Section 47', 'Child in need', 'Child protection', 'Looked after'], ['Black', '50', '55', '57', '50', '50', '53'], ['White', '17', '16', '19', '21', '21', '25'], ['Mixed', '16', '16', '14', '17', '18', '16'], ['Asian', '7', '6', '5', '5', '7', '4'], ['Other', '4', '5', '3', '5', '4', '3']],
    said: nothingSaid,
  },
  { kind: 'table', rows: [['Income', 'Pounds'], ['All lines together', '£233,050'], ['Total', '£233,500']], said: nothingSaid },
];
