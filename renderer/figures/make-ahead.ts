import type { Engine } from '../../shared/engine/engine.ts';
import { remembering } from '../engine/remembering.ts';
import { appVersion } from '../workspace/app-version.ts';
import { chosenOf, questionsOf } from '../workspace/questions.ts';
import type { SessionStore } from '../workspace/session-state.ts';
import { figureOnce } from './figure-memory.ts';

/** More rows than this are counted only when they are asked for: the records on the screen would wait meanwhile. */
const mostRows = 200_000;

/** Makes the first answer of Explore as soon as its tables are open: it is where most people go next. */
export function makeFirstFigureAhead(session: SessionStore, engine: Promise<Engine>): void {
  session.subscribe(({ workspace, datasets, question }, before) => {
    if (workspace === null || datasets === before.datasets) return;
    const spec = chosenOf(questionsOf(workspace, datasets), question)?.spec ?? null;
    if (spec === null || datasets.some(({ source }) => source.rowsRead > mostRows)) return;
    // What fails here fails again when it is asked for, and says why then.
    engine.then((started) => figureOnce(spec, { engine: remembering(started, datasets), datasets, appVersion })).catch(() => undefined);
  });
}
