import { gallery } from '../../shared/analyses/gallery.ts';
import { missingRoles } from '../../shared/analyses/index.ts';
import { presets } from '../../shared/analyses/presets.ts';
import type { Spec } from '../../shared/analyses/spec.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { measures, roleWords } from '../../shared/dataset/roles.ts';
import type { Workspace } from '../../shared/workspace/workspace.ts';
import { pinnedOf } from './explore-pins.ts';
import { withinReach, type NotFollowed } from './filter-reach.ts';
import { sectionOf, sections, type Section } from './question-sections.ts';
import { datasetFor } from './roles-in-session.ts';

/** A question, asked of what is open under the filters in force; or a figure that was pinned. */
export interface AskedQuestion {
  readonly id: string;
  readonly section: Section;
  /** In plain words: "Is our infant death rate changing?" */
  readonly question: string;
  /** "Deaths and live births by gestation." */
  readonly needs: string;
  /** Null where no open table could answer it. */
  readonly spec: Spec | null;
  /** Filters in force that its figure cannot follow. */
  readonly notFollowed: readonly NotFollowed[];
  /** Why it cannot be answered, and what to do, a sentence each; empty when it can be. */
  readonly missing: readonly string[];
}

/** The analyst's own question, which stands last. */
export const ownSqlId = 'own-sql';
const ownSql: AskedQuestion = { id: ownSqlId, section: 'The data', question: 'Ask in SQL', needs: 'Any table.', spec: null, notFollowed: [], missing: [] };

/** Every question in the order in which it stands: pinned figures, then the gallery section by section. */
export function questionsOf(workspace: Workspace, datasets: readonly Dataset[]): readonly AskedQuestion[] {
  const { filters, ethnicGrouping } = workspace.explore;
  const asked = gallery({ datasets, filters, ethnicGrouping, deaths: datasetFor('deaths', datasets)?.name, births: datasetFor('liveBirths', datasets)?.name });
  const questions = asked.map((question): AskedQuestion => ({ ...question, section: sectionOf(question), ...(question.spec === null ? { notFollowed: [] } : withinReach(question.spec, datasets)) }));
  const pinned = pinnedOf(workspace).map(({ id, question, spec }): AskedQuestion => ({ id, section: 'Pinned', question, needs: '', spec, missing: missingRoles(spec, datasets), notFollowed: [] }));
  return [...pinned, ...questions, ownSql].toSorted((one, other) => sections.indexOf(one.section) - sections.indexOf(other.section));
}

/** The one that is shown: what the person chose, or else the first of the gallery that can be answered. */
export function chosenOf(questions: readonly AskedQuestion[], id: string | null): AskedQuestion | undefined {
  const own = questions.filter(({ section }) => section !== 'Pinned');
  return questions.find((question) => question.id === id) ?? own.find(({ missing, spec }) => missing.length === 0 && spec !== null) ?? own[0];
}

/** What keeps the first questions from being answered, a sentence each, said once; empty when they can be. What the others need is said in Explore. */
export function whatIsMissing({ explore: { filters, ethnicGrouping } }: Workspace, datasets: readonly Dataset[]): readonly string[] {
  const [deaths, births] = [datasetFor('deaths', datasets), datasetFor('liveBirths', datasets)];
  if (deaths === undefined || births === undefined) {
    const absent = measures.filter((measure) => datasetFor(measure, datasets) === undefined);
    return absent.map((measure) => `Nothing that is open gives the ${roleWords[measure].name.toLowerCase()}. Add a file that has them, or say under “What the columns mean” which column holds them.`);
  }
  return [...new Set(presets({ deaths: deaths.name, births: births.name, filters, ethnicGrouping }).flatMap(({ spec }) => missingRoles(spec, datasets)))];
}
