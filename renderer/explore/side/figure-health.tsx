import { figureHealth } from '../../../shared/checks/figure-health.ts';
import type { ProtectedFigure } from '../../../shared/disclosure/protected-figure.ts';

/** What a careful reader must know before the numbers, told only from what will be published. */
export function FigureHealth({ figure }: { readonly figure: ProtectedFigure }) {
  const checks = figureHealth(figure);
  const { withheld } = figure.protection;
  return (
    <ul className="figure-health">
      {withheld > 0 && <li>{withheld === 1 ? '1 number is withheld.' : `${withheld} numbers are withheld.`}</li>}
      {checks.map(({ sentence, weight }) => (
        <li key={sentence} className={`figure-health-${weight}`}>
          {weight === 'wrong' && <strong>Cannot be right. </strong>}
          {sentence}
        </li>
      ))}
      {checks.length === 0 && withheld === 0 && <li>Nothing that needs a word of caution was found.</li>}
    </ul>
  );
}
