import type plotly from 'plotly.js-cartesian-dist-min';
import { plotlyConfig } from './plotly/config.ts';

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

/** Draws a chart that nobody sees: the first chart takes twice as long as the next, and a person should not wait for that. */
export async function drawOnceUnseen(): Promise<void> {
  const plotly = await loadPlotly();
  const unseen = document.createElement('div');
  const x = [0, 1, 2];
  await plotly.react(
    unseen,
    [
      { type: 'bar', x, y: x, base: x, width: x, hoverinfo: 'skip' },
      { type: 'scatter', mode: 'lines', x, y: x },
      { type: 'scatter', mode: 'markers', x, y: x, hoverinfo: 'text', text: ['', '', ''] },
    ],
    { width: 420, height: 300, showlegend: false, annotations: [{ x: 1, y: 1, text: '1', showarrow: false }], shapes: [{ type: 'line', x0: 0, x1: 1, y0: 0, y1: 1 }] },
    plotlyConfig,
  );
  plotly.purge(unseen);
}
