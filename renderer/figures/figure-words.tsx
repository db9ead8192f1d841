import type { ReactNode } from 'react';
import type { ProtectedFigure } from '../../shared/disclosure/protected-figure.ts';
import { sentenceText } from '../../shared/figures/wording.ts';
import './figure-words.css';

/** What a careful reader must know of a figure, in the order in which it is asked. */
export function FigureWords({ figure }: { readonly figure: ProtectedFigure }) {
  const { definition, denominator, filters, method, source, notes } = figure.words;
  return (
    <dl className="figure-words">
      {notes.length > 0 && (
        <Words name="Notes">
          {notes.map((note) => {
            const text = sentenceText(figure, note);
            return <p key={text}>{text}</p>;
          })}
        </Words>
      )}
      <Words name="What is counted">
        <p>{definition}</p>
      </Words>
      <Words name="Denominator">
        <p>{denominator}</p>
      </Words>
      <Words name="Filters">
        <p>{filters.length === 0 ? 'None: everything that is open is in.' : filters.join('. ')}</p>
      </Words>
      <Words name="Method">
        <p>{method}</p>
      </Words>
      <Words name="Source">
        <p>{source}</p>
      </Words>
      <Words name="Confidentiality">
        <p>{figure.protection.withheld === 0 ? `Nothing in this figure is withheld. ${figure.protection.statement}` : figure.protection.statement}</p>
      </Words>
    </dl>
  );
}

function Words({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
