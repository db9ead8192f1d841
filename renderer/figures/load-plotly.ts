import type plotly from 'plotly.js-cartesian-dist-min';

let loading: Promise<typeof plotly> | undefined;

/** Plotly, loaded once and only when a chart is wanted. A failed load may be tried again. */
export async function loadPlotly(): Promise<typeof plotly> {
  loading ??= import('plotly.js-cartesian-dist-min').then((loaded) => loaded.default);
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

/** Loads it while nothing else is going on, so that the first chart does not wait for it. */
export function prefetchPlotly(): void {
  const load = () => {
    // When it fails here, the first chart tries again and says so.
    loadPlotly().catch(() => undefined);
  };
  if ('requestIdleCallback' in window) window.requestIdleCallback(load, { timeout: 2000 });
  else load();
}
