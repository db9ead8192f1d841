import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { RateSpec } from '../../shared/analyses/spec.ts';
import type { Filter } from '../../shared/dataset/filter.ts';
import { newWorkspace } from '../../shared/workspace/new-workspace.ts';
import { workspaceSchema, type Workspace } from '../../shared/workspace/workspace.ts';
import { exploring } from './explore-actions.ts';
import { nowhereInExplore } from './explore-history.ts';
import { pinnedOf } from './explore-pins.ts';
import type { Session } from './session-state.ts';

const years: Filter = { dimension: 'year', from: 2015, to: 2017 };
const lambeth: Filter = { dimension: 'area', oneOf: ['Lambeth'] };
const spec: RateSpec = { kind: 'rate', id: 'rate-by-year', deaths: 'deaths', births: 'births', by: 'year', grouping: 'as-recorded', multiplier: 1000, confidence: 0.95, filters: [years] };

/** Explore with nothing around it: what the session holds of it, and how often the workspace was edited. */
function explore() {
  let edits = 0;
  const store = createStore<Pick<Session, 'workspace' | 'question' | 'comparing' | 'exploreHistory' | 'say'>>(() => ({ ...nowhereInExplore, workspace: newWorkspace('Test', []), say: () => undefined }));
  const edit = (change: (workspace: Workspace) => Workspace) => {
    const { workspace } = store.getState();
    const edited = workspace && change(workspace);
    if (edited !== workspace) edits += 1;
    store.setState({ workspace: edited });
  };
  const room = { get: store.getState as () => Session, set: store.setState };
  const filters = () => store.getState().workspace?.explore.filters;
  return { act: exploring(room, edit), state: store.getState, filters, edits: () => edits };
}

describe('moving in Explore', () => {
  it('can be taken back step by step and gone through again', () => {
    const { act, filters, state } = explore();
    act.setFilters([years]);
    act.ask('deaths-by-deprivation');
    act.setFilters([years, lambeth]);
    act.goBack();
    expect(filters()).toEqual([years]);
    act.goBack();
    expect(state().question).toBeNull();
    act.goBack();
    act.goBack();
    expect(filters()).toEqual([]);
    act.goForward();
    act.goForward();
    act.goForward();
    expect([filters(), state().question]).toEqual([[years, lambeth], 'deaths-by-deprivation']);
  });

  it('gives up the way forward once another way is taken', () => {
    const { act, filters } = explore();
    act.setFilters([years]);
    act.goBack();
    act.setFilters([lambeth]);
    act.goForward();
    expect(filters()).toEqual([lambeth]);
  });

  it('takes no step where nothing changes', () => {
    const { act, state } = explore();
    act.setFilters([]);
    act.compare(null);
    expect(state().exploreHistory.past).toEqual([]);
  });

  it('changes nothing that is saved by looking at another question', () => {
    const { act, edits } = explore();
    act.ask('deaths-by-deprivation');
    act.goBack();
    expect(edits()).toBe(0);
  });
});

describe('a pinned figure', () => {
  it('keeps its own filters and stands in the workspace file', () => {
    const { act, state } = explore();
    act.pin('Is our infant death rate changing?', spec);
    act.setFilters([lambeth]);
    const workspace = workspaceSchema.parse(JSON.parse(JSON.stringify(state().workspace)));
    expect(pinnedOf(workspace)).toEqual([{ id: 'pinned-1', question: 'Is our infant death rate changing?', spec }]);
    expect(state().question).toBe('pinned-1');
  });

  it('gets an id that none of the others has', () => {
    const { act, state } = explore();
    act.pin('One?', spec);
    act.pin('Two?', spec);
    act.unpin('pinned-1');
    act.pin('Three?', spec);
    const { workspace } = state();
    expect(workspace && pinnedOf(workspace).map(({ id }) => id)).toEqual(['pinned-2', 'pinned-3']);
  });

  it('is in no workspace made before figures could be pinned, which opens all the same', () => {
    const workspace = newWorkspace('Old', []);
    expect(pinnedOf(workspaceSchema.parse(JSON.parse(JSON.stringify(workspace))))).toEqual([]);
  });
});
