import { missingRoles } from '../../shared/analyses/index.ts';
import { presets, type Question } from '../../shared/analyses/presets.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { measures, roleWords } from '../../shared/dataset/roles.ts';
import type { Workspace } from '../../shared/workspace/workspace.ts';
import { datasetFor } from './roles-in-session.ts';

/** The questions of the workbench, asked of what is open; none while there is nothing that gives deaths or live births. */
export function questionsOf({ explore }: Workspace, datasets: readonly Dataset[]): readonly Question[] {
  const [deaths, births] = [datasetFor('deaths', datasets), datasetFor('liveBirths', datasets)];
  return deaths && births ? presets({ deaths: deaths.name, births: births.name, filters: explore.filters, ethnicGrouping: explore.ethnicGrouping }) : [];
}

/** What keeps questions from being answered, a sentence each, said once; empty when all can be. */
export function whatIsMissing(workspace: Workspace, datasets: readonly Dataset[]): readonly string[] {
  const absent = measures.filter((measure) => datasetFor(measure, datasets) === undefined);
  if (absent.length > 0) {
    return absent.map((measure) => `Nothing that is open gives the ${roleWords[measure].name.toLowerCase()}. Add a file that has them, or say under “What the columns mean” which column holds them.`);
  }
  return [...new Set(questionsOf(workspace, datasets).flatMap(({ spec }) => missingRoles(spec, datasets)))];
}
