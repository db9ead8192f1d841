import type { ProtectedFigure } from '../../disclosure/protect.ts';
import type { CellAddress } from '../../figures/cell.ts';
import { TextRun, type IRunOptions } from 'docx';
import type { Sentence } from '../../figures/sentence.ts';
import { columnOf, quotedText } from '../../figures/wording.ts';
import { TaggedRun } from './content-control.ts';
import { numberTag } from './stable-id.ts';

/** Counts content controls, whose ids must differ within one document and be the same for the same report. */
export class ControlIds {
  private last = 1000;

  next(): number {
    this.last += 1;
    return this.last;
  }
}

/** A sentence about a figure in runs of text, its numbers under their own tags. */
export function sentenceRuns(item: string, figure: ProtectedFigure, sentence: Sentence, ids: ControlIds): readonly TextRun[] {
  return sentence.map((part) => (typeof part === 'string' ? new TextRun(part) : liveNumber(item, figure, part.cell, ids)));
}

/** A number of a figure as running text quotes it, under its own tag. */
export function liveNumber(item: string, figure: ProtectedFigure, cell: CellAddress, ids: ControlIds, look: IRunOptions = {}): TaggedRun {
  const { label } = columnOf(figure, cell.column);
  const row = figure.rows.find(({ id }) => id === cell.row);
  const name = `${label}, ${row?.label ?? cell.row}`;
  return new TaggedRun({ tag: numberTag(item, cell), name, id: ids.next() }, { ...look, text: quotedText(figure, cell) });
}
