import { useCallback } from 'react';
import { printedTable } from '../../shared/figures/printed-table.ts';
import { sentenceText } from '../../shared/figures/wording.ts';
import { aboutFigure } from '../../shared/report/about-figure.ts';
import type { FigureItem } from '../../shared/report/report.ts';
import { useAnswer } from '../engine/use-answer.ts';
import { TableFrame } from '../figures/table-frame.tsx';
import './printed.css';

interface PrintedProps {
  readonly item: FigureItem;
  readonly number: number;
  readonly title: string;
}

/** The figure as it will stand on the page: the very picture that paper gets, its table and its notes. */
export function Printed({ item, number, title }: PrintedProps) {
  const { figure, widthCm } = item;
  const picture = useAnswer(useCallback(async () => paperPicture(figure, widthCm), [figure, widthCm]));
  return (
    <figure className="printed" aria-label={`Figure ${number} as it will print`}>
      <p className="printed-title">{title}</p>
      <p className="printed-subtitle">{item.subtitle}</p>
      {picture.status === 'ready' && <img src={picture.value} alt={item.altText} style={{ width: `${(widthCm / 16) * 100}%` }} />}
      {picture.status === 'failed' && <p role="alert">The chart could not be drawn here. {picture.why}</p>}
      {picture.status === 'loading' && <p className="printed-waiting">Drawing …</p>}
      <figcaption>
        <strong>Figure {number}:</strong> {item.caption}
      </figcaption>
      {item.withTable && <TableFrame name={item.subtitle} table={printedTable(figure)} cell={(text) => text} />}
      <div className="printed-rest">
        {aboutFigure(item)
          .filter(({ lookedUp }) => !lookedUp)
          .map(({ label, text }) => {
            const words = sentenceText(figure, text);
            return (
              <p key={`${label ?? ''}${words}`}>
                {label !== null && <strong>{label}: </strong>}
                {words}
              </p>
            );
          })}
        <p>Method, definitions and files stand in the appendix.</p>
      </div>
    </figure>
  );
}

async function paperPicture(figure: FigureItem['figure'], widthCm: number): Promise<string> {
  const { figureSvg } = await import('../../shared/report/paper/figure-svg.ts');
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await figureSvg(figure, { widthCm }))}`;
}
