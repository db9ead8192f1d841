import { useEffect, useMemo, useRef, useState } from 'react';
import type { ProtectedFigure } from '../../shared/disclosure/protected-figure.ts';
import { proposedAltText } from '../../shared/report/proposed-alt-text.ts';
import { Notice } from '../ui/notice.tsx';
import { loadPlotly } from './load-plotly.ts';
import { plotlyConfig } from './plotly/config.ts';
import { plotlyChart } from './plotly/plotly-chart.ts';
import type { PlotlyChart } from './plotly/types.ts';
import { useWidth } from './use-width.ts';
import './screen-chart.css';

/** Below this a chart is wider than its frame, which then scrolls. */
const leastWidth = 420;

/** The chart of a figure as it will be published, with tooltips. Its space is kept while Plotly loads, so that nothing jumps. */
export function ScreenChart({ figure }: { readonly figure: ProtectedFigure }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const chart = useMemo(() => (width === null ? null : plotlyChart(figure, Math.max(width, leastWidth))), [figure, width]);
  const [failed, setFailed] = useState(false);
  const scrolls = width !== null && width < leastWidth;
  return (
    <div className="screen-chart" ref={frame} {...(scrolls ? { role: 'region', 'aria-label': 'Chart', tabIndex: 0 } : {})}>
      {failed ? (
        <Notice tone="caution">
          <p>The chart could not be drawn, because a part of the app did not load. The table holds the same numbers. To see the chart, save the workspace and open the app again.</p>
        </Notice>
      ) : (
        <div className="screen-chart-picture" role="img" aria-label={proposedAltText(figure)} style={{ minHeight: chart?.layout.height ?? 0 }}>
          {chart && <Plot chart={chart} onFail={() => { setFailed(true); }} />}
        </div>
      )}
    </div>
  );
}

/** Hands an element over to Plotly, which then owns all that is inside. */
function Plot({ chart, onFail }: { readonly chart: PlotlyChart; readonly onFail: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let current = true;
    loadPlotly()
      .then(async (plotly) => {
        if (current && element.current !== null) await plotly.react(element.current, chart.traces, chart.layout, plotlyConfig);
      })
      .catch(() => {
        if (current) onFail();
      });
    return () => {
      current = false;
    };
  }, [chart, onFail]);
  useEffect(() => {
    const owned = element.current;
    return () => {
      if (owned !== null) void loadPlotly().then((plotly) => { plotly.purge(owned); });
    };
  }, []);
  return <div ref={element} />;
}
