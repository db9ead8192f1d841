import { useCallback } from 'react';
import type { ProtectedFigure } from '../../shared/disclosure/protected-figure.ts';
import { proposedAltText } from '../../shared/report/proposed-alt-text.ts';
import { useAnswer } from '../engine/use-answer.ts';
import './printed.css';

interface PrintedProps {
  readonly figure: ProtectedFigure;
  readonly number: number;
  readonly title: string;
  readonly caption: string;
}

/** The figure as it will stand on the page: the very picture that paper gets. */
export function Printed({ figure, number, title, caption }: PrintedProps) {
  const picture = useAnswer(useCallback(() => paperPicture(figure), [figure]));
  return (
    <figure className="printed" aria-label={`Figure ${number} as it will print`}>
      <p className="printed-title">{title}</p>
      <p className="printed-subtitle">{figure.words.subtitle}</p>
      {picture.status === 'ready' && <img src={picture.value} alt={proposedAltText(figure)} />}
      {picture.status === 'failed' && <p role="alert">The chart could not be drawn here. {picture.why}</p>}
      {picture.status === 'loading' && <p className="printed-waiting">Drawing …</p>}
      <figcaption>
        <strong>Figure {number}:</strong> {caption}
      </figcaption>
      <p className="printed-rest">The table, the notes, the method and the source follow in Word.</p>
    </figure>
  );
}

async function paperPicture(figure: ProtectedFigure): Promise<string> {
  const { figureSvg } = await import('../../shared/report/paper/figure-svg.ts');
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await figureSvg(figure, { widthCm: 16 }))}`;
}
