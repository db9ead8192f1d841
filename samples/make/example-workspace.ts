import { presets } from '../../shared/analyses/presets.ts';
import { fileHash } from '../../shared/dataset/file-hash.ts';
import type { Roles } from '../../shared/dataset/roles.ts';
import { withhold1To4 } from '../../shared/disclosure/policy.ts';
import { reportFigure } from '../../shared/workspace/report-items.ts';
import { writeWorkspaceFile } from '../../shared/workspace/workspace-file.ts';
import type { DatasetEntry, Workspace } from '../../shared/workspace/workspace.ts';
import { readSample } from './sample-files.ts';

export const exampleName = 'lambeth-southwark.cdrw';

/** What the example gives in place of a printed number that no data can give. */
const about19Times =
  'O/E by deprivation quintile with 95% confidence intervals, compared with 1 (as expected). The report of 2020-21 prints “19 times” for the most deprived quintile: that is above the highest possible O/E in the table, so it cannot be a ratio of observed to expected deaths.';

const column = (name: string) => ({ of: 'column', column: name }) as const;

const factors = ['sudden_unexpected', 'delayed_recognition', 'growth_restricted', 'safeguarding_issues', 'smoking_or_substance_misuse', 'parental_mental_health', 'insecure_housing', 'domestic_violence', 'unsafe_sleep', 'smoking', 'substance_misuse'];
const stages = ['referrals', 'child_and_family_assessments', 'section_47_enquiries', 'child_in_need_plans', 'child_protection_plans', 'children_looked_after'];

const deathRoles: Roles = {
  year: column('year_of_death'), area: column('borough'), smallArea: column('lsoa11'), ethnicGroup: column('ethnic_group'), deprivationQuintile: column('imd2019_quintile'), sex: column('sex'), deaths: { of: 'rows' },
  ageAtDeathDays: column('age_days'), gestation: column('gestation_weeks'), birthweight: column('birthweight_grams'), causeCategory: column('category_of_death'), modifiability: column('modifiable'), factors: { of: 'columns', columns: factors },
};
const birthRoles: Roles = { year: column('year'), area: column('borough'), ethnicGroup: column('ethnic_group'), deprivationQuintile: column('imd2019_quintile'), liveBirths: column('live_births') };

/** The example's workspace file: the deaths and births beside it, the tables of the report, and the report's three figures. */
export async function makeExampleWorkspace(): Promise<Uint8Array<ArrayBuffer>> {
  const ethnicGrouping = 'ethnic-lambeth-2021';
  const workspace: Workspace = {
    format: 'child-death-review-workspace',
    version: 1,
    name: 'Lambeth and Southwark 2014 to 2019 (synthetic example)',
    datasets: [
      await entry('deaths', 'SYNTHETIC-infant-deaths-2014-2019.csv', deathRoles),
      await entry('births', 'SYNTHETIC-live-births-2014-2019.csv', birthRoles),
      await entry('ons-areas', 'ons-infant-deaths-by-area-2010-2017.csv', { year: column('year'), area: column('area_name'), deaths: column('infant_deaths'), liveBirths: column('live_births') }),
      await entry('lambeth-births', 'lambeth-births-2010-2019.csv', { year: column('year'), liveBirths: column('live_births') }),
      await entry('disproportionality', 'lambeth-disproportionality-2020-21.csv', { ethnicGroup: column('ethnic_group'), pathwayStages: { of: 'columns', columns: stages } }),
      await entry('sleep-survey', 'SYNTHETIC-sleep-survey.csv', {}),
    ],
    policy: withhold1To4,
    overrides: [],
    log: [],
    explore: { filters: [], ethnicGrouping },
    report: {
      title: 'Infant deaths in Lambeth and Southwark, 2014 to 2019 (synthetic example)',
      items: presets({ deaths: 'deaths', births: 'births', filters: [], ethnicGrouping }).map(({ spec }) => ({ ...reportFigure(spec), caption: spec.by === 'deprivationQuintile' ? about19Times : null })),
    },
  };
  return writeWorkspaceFile(workspace);
}

async function entry(name: string, fileName: string, roles: Roles): Promise<DatasetEntry> {
  return { name, fileName, sha256: await fileHash(new TextEncoder().encode(readSample(fileName))), roles: { ...roles }, recipe: [], carried: false };
}
