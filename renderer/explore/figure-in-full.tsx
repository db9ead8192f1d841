import { headlineOf } from '../../shared/analyses/index.ts';
import type { ProtectedFigure } from '../../shared/disclosure/protected-figure.ts';
import { sentenceText } from '../../shared/figures/wording.ts';
import { FigureTable } from '../figures/figure-table.tsx';
import { ScreenChart } from '../figures/screen-chart.tsx';
import { LinkedChart } from './links/linked-chart.tsx';
import type { RowLinks } from './links/row-links.ts';
import { rowNamesOf } from './links/row-name.tsx';
import './figure-in-full.css';

interface FigureInFullProps {
  readonly figure: ProtectedFigure;
  /** In place of the figure's own message, which a comparison has none of. */
  readonly title: string | null;
  /** Null where the rows filter nothing. */
  readonly links: RowLinks | null;
}

/** A figure as it will be published: message, chart and table. */
export function FigureInFull({ figure, title, links }: FigureInFullProps) {
  return (
    <div className="figure-in-full">
      <header className="figure-in-full-titles">
        <h2>{title ?? sentenceText(figure, headlineOf(figure))}</h2>
        <p>{figure.words.subtitle}</p>
      </header>
      {links ? <LinkedChart figure={figure} links={links} /> : <ScreenChart figure={figure} />}
      <div className="figure-in-full-table">
        {links !== null && figure.rows.some(({ id }) => links.has(id)) && (
          <p className="linked-hint">
            Choose a row or its mark to show that group alone in every figure; choose it again to show all.{links.span && ' Drag across the chart for a stretch of years.'}
          </p>
        )}
        <FigureTable figure={figure} rowName={rowNamesOf(links)} />
      </div>
      {figure.protection.withheld > 0 && <p className="figure-in-full-withheld">{figure.protection.statement}</p>}
    </div>
  );
}
