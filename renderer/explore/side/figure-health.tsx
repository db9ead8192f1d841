import type { ProtectedFigure } from '../../../shared/disclosure/protected-figure.ts';
import { healthOf } from './health-of.ts';

/** What a careful reader looks at before the numbers, counted from the figure itself. */
export function FigureHealth({ figure }: { readonly figure: ProtectedFigure }) {
  return (
    <ul className="figure-health">
      {healthOf(figure).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
