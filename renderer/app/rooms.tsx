import { lazy, useState, type ComponentType } from 'react';
import { drawOnceUnseen } from '../figures/load-plotly.ts';
import { whenIdle } from '../ui/idle.ts';
import type { Screen } from '../workspace/session-state.ts';

type Room = Exclude<Screen, 'start'>;

const load: Record<Room, () => Promise<ComponentType>> = {
  data: async () => (await import('../data/data-screen.tsx')).DataScreen,
  explore: async () => (await import('../explore/explore-screen.tsx')).ExploreScreen,
  report: async () => (await import('../report/report-screen.tsx')).ReportScreen,
  check: async () => (await import('../check-report/check-report-screen.tsx')).CheckReportScreen,
};
const whenLoaded: Record<Room, ComponentType> = { data: lazily('data'), explore: lazily('explore'), report: lazily('report'), check: lazily('check') };
const loaded = new Map<Room, ComponentType>();

/** The screen of one step. Give it the step as its key: what it shows is settled when it is mounted. */
export function RoomScreen({ room }: { readonly room: Room }) {
  // React holds back what was waited for by 0.3 s, even where it came at once: a room that is here is shown without waiting.
  const [Shown] = useState(() => loaded.get(room) ?? whenLoaded[room]);
  return <Shown />;
}

/** Loads the rooms one by one while nothing else is going on, so that no click waits for code. `isFree` resolves when no file is being read. */
export async function prefetchRooms(isFree: () => Promise<void>): Promise<void> {
  const parts: readonly (() => Promise<unknown>)[] = [() => fetched('data'), () => fetched('explore'), drawOnceUnseen, () => fetched('report')];
  for (const part of parts) {
    await isFree();
    await new Promise<void>((resolve) => {
      whenIdle(resolve, 2000);
    });
    // When it fails here, whoever opens the room tries again and says so.
    await part().catch(() => undefined);
  }
}

function lazily(room: Room): ComponentType {
  return lazy(async () => ({ default: await fetched(room) }));
}

async function fetched(room: Room): Promise<ComponentType> {
  const screen = await load[room]();
  loaded.set(room, screen);
  return screen;
}
