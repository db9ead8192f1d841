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
