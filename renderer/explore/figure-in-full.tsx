import type { ReactNode } from 'react';
import type { Spec } from '../../shared/analyses/spec.ts';
import { headlineOf } from '../../shared/analyses/index.ts';
import type { ProtectedFigure } from '../../shared/disclosure/protected-figure.ts';
import { sentenceText } from '../../shared/figures/wording.ts';
import { FigureTable } from '../figures/figure-table.tsx';
import { FigureWords } from '../figures/figure-words.tsx';
import { ScreenChart } from '../figures/screen-chart.tsx';
import { FigureActions } from './figure-actions.tsx';
import './figure-in-full.css';

interface FigureInFullProps {
  readonly figure: ProtectedFigure;
  readonly spec: Spec;
  /** How this kind of figure can be varied. */
  readonly options: ReactNode;
}

/** A figure as it will be published: message, chart, table and words, with what can be done with it. */
export function FigureInFull({ figure, spec, options }: FigureInFullProps) {
  return (
    <div className="figure-in-full">
      <div className="figure-in-full-layout">
        <header className="figure-in-full-titles">
          <h2>{sentenceText(figure, headlineOf(figure))}</h2>
          <p>{figure.words.subtitle}</p>
        </header>
        <FigureActions spec={spec} />
        <div className="figure-in-full-body">
          {options}
          <ScreenChart figure={figure} />
          <FigureTable figure={figure} />
          {figure.protection.withheld > 0 && <p className="figure-in-full-withheld">{figure.protection.statement}</p>}
          <section aria-labelledby="about-figure">
            <h3 id="about-figure">About this figure</h3>
            <FigureWords figure={figure} />
          </section>
        </div>
      </div>
    </div>
  );
}
