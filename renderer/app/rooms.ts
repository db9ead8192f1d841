import { lazy } from 'react';
import { loadPlotly } from '../figures/load-plotly.ts';

const dataRoom = () => import('../data/data-screen.tsx');
const exploreRoom = () => import('../explore/explore-screen.tsx');
const reportRoom = () => import('../report/report-screen.tsx');

export const DataScreen = lazy(() => dataRoom().then((room) => ({ default: room.DataScreen })));
export const ExploreScreen = lazy(() => exploreRoom().then((room) => ({ default: room.ExploreScreen })));
export const ReportScreen = lazy(() => reportRoom().then((room) => ({ default: room.ReportScreen })));

/** Loads the rooms one by one while nothing else is going on, so that no click waits for code. */
export function prefetchRooms(): void {
  const rooms: readonly (() => Promise<unknown>)[] = [dataRoom, exploreRoom, loadPlotly, reportRoom];
  const next = (place: number) => {
    const load = rooms[place];
    // When it fails here, whoever opens the room tries again and says so.
    if (load) whenIdle(() => void load().catch(() => undefined).then(() => { next(place + 1); }));
  };
  next(0);
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work);
}
