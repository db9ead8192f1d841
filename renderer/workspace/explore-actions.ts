import type { Workspace } from '../../shared/workspace/workspace.ts';
import { isSamePlace, stepBack, stepForward, withStep, type ExplorePlace } from './explore-history.ts';
import { withoutPinned, withPinned } from './explore-pins.ts';
import type { SessionRoom } from './session-room.ts';
import type { SessionActions } from './session-state.ts';

type Exploring = Pick<SessionActions, 'setFilters' | 'setEthnicGrouping' | 'ask' | 'compare' | 'goBack' | 'goForward' | 'pin' | 'unpin'>;

/** All that moves a person in Explore, each move a step that can be taken back. */
export function exploring({ get, set }: Pick<SessionRoom, 'get' | 'set'>, edit: (change: (workspace: Workspace) => Workspace) => void): Exploring {
  function place(explore: Workspace['explore']): ExplorePlace {
    const { question, comparing } = get();
    return { question, comparing, filters: explore.filters, ethnicGrouping: explore.ethnicGrouping };
  }

  function moveTo({ question, comparing, filters, ethnicGrouping }: ExplorePlace): void {
    set({ question, comparing });
    // To look at another question changes nothing that is saved.
    edit((workspace) => (workspace.explore.filters === filters && workspace.explore.ethnicGrouping === ethnicGrouping ? workspace : { ...workspace, explore: { ...workspace.explore, filters, ethnicGrouping } }));
  }

  function go(change: Partial<ExplorePlace>): void {
    const { workspace, exploreHistory } = get();
    if (workspace === null) return;
    const from = place(workspace.explore);
    const to = { ...from, ...change };
    if (isSamePlace(from, to)) return;
    set({ exploreHistory: withStep(exploreHistory, from) });
    moveTo(to);
  }

  function travel(step: typeof stepBack): void {
    const { workspace, exploreHistory } = get();
    const taken = workspace && step(exploreHistory, place(workspace.explore));
    if (!taken) return;
    set({ exploreHistory: taken.history });
    moveTo(taken.to);
  }

  return {
    setFilters: (filters) => {
      go({ filters });
    },
    setEthnicGrouping: (ethnicGrouping) => {
      go({ ethnicGrouping });
    },
    ask: (question) => {
      go({ question });
    },
    compare: (comparing) => {
      go({ comparing });
    },
    goBack: () => {
      travel(stepBack);
    },
    goForward: () => {
      travel(stepForward);
    },
    pin: (question, spec) => {
      edit((workspace) => withPinned(workspace, question, spec));
      const pinned = get().workspace?.explore.pinned?.at(-1);
      if (pinned) go({ question: pinned.id, comparing: null });
      get().say('Pinned: this figure keeps its own filters.');
    },
    unpin: (id) => {
      edit((workspace) => withoutPinned(workspace, id));
      get().say('Unpinned. The question is still in the list, under the filters of all figures.');
    },
  };
}
