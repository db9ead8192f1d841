import type { GateFigure } from '../../../shared/disclosure/gate/gate.ts';
import { Button } from '../../ui/button.tsx';
import { figureFacts, placeInWords } from './figure-facts.ts';

interface FigureAtGateProps {
  readonly figure: GateFigure;
  readonly number: number;
  readonly onOverride: () => void;
  readonly onProtect: () => void;
}

/** What leaves with one figure, what stays behind, and the way to decide otherwise. */
export function FigureAtGate({ figure, number, onOverride, onProtect }: FigureAtGateProps) {
  const { subtitle, places, overridden, withheldCounts } = figure;
  return (
    <section className="gate-figure" aria-label={`Figure ${number} at the gate`}>
      <h3>
        Figure {number}: {subtitle}
      </h3>
      <ul>
        {figureFacts(figure).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {places.length > 0 && (
        <details>
          <summary>Where [c] stands</summary>
          <ul>
            {places.map((place) => (
              <li key={place.row}>{placeInWords(place)}</li>
            ))}
          </ul>
        </details>
      )}
      {overridden !== null && (
        <Button size="small" aria-label={`Protect figure ${number} again`} onPress={onProtect}>
          Protect it again
        </Button>
      )}
      {overridden === null && withheldCounts.length > 0 && (
        <Button look="quiet" size="small" aria-label={`Print withheld numbers of figure ${number}`} onPress={onOverride}>
          Print withheld numbers …
        </Button>
      )}
    </section>
  );
}
