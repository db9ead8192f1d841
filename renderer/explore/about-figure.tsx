import type { ProtectedFigure } from '../../shared/disclosure/protected-figure.ts';
import { FigureWords } from '../figures/figure-words.tsx';
import './about-figure.css';

/** The words that belong to a figure: definition, method, source. */
export function AboutFigure({ figure }: { readonly figure: ProtectedFigure }) {
  return (
    <section className="about-figure" aria-labelledby="about-figure">
      <h2 id="about-figure">About this figure</h2>
      <FigureWords figure={figure} />
    </section>
  );
}
