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

/** A question of the gallery, asked of what is open under the filters in force; or a figure that was pinned. */
export interface GalleryQuestion {
  readonly id: string;
  readonly section: Section;
  /** In plain words: "Is our infant death rate changing?" */
  readonly question: string;
  readonly spec: Spec;
  /** Filters in force that its figure cannot follow. */
  readonly notFollowed: readonly NotFollowed[];
  /** Why it cannot be answered, and what to do, a sentence each; empty when it can be. */
  readonly missing: readonly string[];
}

/** The gallery in the order in which it stands: pinned figures, then the questions section by section; none while nothing gives deaths or live births. */
export function galleryOf(workspace: Workspace, datasets: readonly Dataset[]): readonly GalleryQuestion[] {
  const [deaths, births] = [datasetFor('deaths', datasets), datasetFor('liveBirths', datasets)];
  const { filters, ethnicGrouping } = workspace.explore;
  const asked = deaths && births ? presets({ deaths: deaths.name, births: births.name, filters, ethnicGrouping }) : [];
  const questions = asked.map(({ question, spec }): GalleryQuestion => ({ id: spec.id, section: sectionOf(spec), question, missing: missingRoles(spec, datasets), ...withinReach(spec, datasets) }));
  const pinned = pinnedOf(workspace).map(({ id, question, spec }): GalleryQuestion => ({ id, section: 'Pinned', question, spec, missing: missingRoles(spec, datasets), notFollowed: [] }));
  return [...pinned, ...questions].toSorted((one, other) => sections.indexOf(one.section) - sections.indexOf(other.section));
}

/** What keeps questions from being answered, a sentence each, said once; empty when all can be. */
export function whatIsMissing(workspace: Workspace, datasets: readonly Dataset[]): readonly string[] {
  const absent = measures.filter((measure) => datasetFor(measure, datasets) === undefined);
  if (absent.length > 0) {
    return absent.map((measure) => `Nothing that is open gives the ${roleWords[measure].name.toLowerCase()}. Add a file that has them, or say under “What the columns mean” which column holds them.`);
  }
  const questions = galleryOf(workspace, datasets);
  const missing = [...new Set(questions.flatMap((question) => question.missing))];
  const answered = questions.filter((question) => question.missing.length === 0).length;
  if (missing.length <= mostSentences) return missing;
  return [...missing.slice(0, mostSentences), `${answered} of ${questions.length} questions can be answered now. Explore lists them all, and says what each of the others needs.`];
}

/** More would be a list to work through where a person only wants to begin. */
const mostSentences = 3;
