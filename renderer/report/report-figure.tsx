import { headlineOf } from '../../shared/analyses/index.ts';
import type { Policy } from '../../shared/disclosure/policy.ts';
import { sentenceText } from '../../shared/figures/wording.ts';
import { proposedAltText } from '../../shared/report/proposed-alt-text.ts';
import { proposedCaption } from '../../shared/report/proposed-caption.ts';
import { figureItem } from '../../shared/workspace/report-document.ts';
import type { ReportFigure as Item } from '../../shared/workspace/report-items.ts';
import { usePrintedFigure } from './gate/use-protected-report.ts';
import { ProblemPanel } from '../ui/problem-panel.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useActions } from '../workspace/session-context.tsx';
import { FigureMore } from './figure-more.tsx';
import { ItemOrder } from './item-order.tsx';
import { Printed } from './printed.tsx';
import './report-figure.css';

interface ReportFigureProps {
  readonly item: Item;
  readonly policy: Policy;
  /** Among the figures of the report, from 1. */
  readonly number: number;
  /** Among all items, from 0. */
  readonly place: number;
  readonly of: number;
}

/** One figure of the report: its words to edit, its place to change, and how it will print. */
export function ReportFigure({ item, policy, number, place, of }: ReportFigureProps) {
  const { editReportItem } = useActions();
  const { status, shown, problem } = usePrintedFigure(item.spec, policy);
  const { id } = item.spec;
  const figure = status === 'failed' ? null : (shown?.protectedFigure ?? null);
  const proposed = figure && { title: sentenceText(figure, headlineOf(figure)), caption: proposedCaption(figure), subtitle: figure.words.subtitle, altText: proposedAltText(figure, item) };
  return (
    <article className="report-figure" aria-label={proposed ? `Figure ${number}: ${item.title ?? proposed.title}` : `Figure ${number}`}>
      <div className="report-figure-words">
        <h2>Figure {number}</h2>
        {status === 'failed' && <ProblemPanel title={`Figure ${number} cannot be made from what is open`} details={[problem ?? '']} />}
        {status !== 'failed' && proposed === null && <p role="status">Counting …</p>}
        {proposed && (
          <>
            <TextField
              label="Title"
              value={item.title ?? ''}
              placeholder={proposed.title}
              lines="several"
              onChange={(text) => {
                editReportItem(id, { title: ownOrNull(text) });
              }}
            />
            <TextField
              label="Caption"
              value={item.caption ?? ''}
              placeholder={proposed.caption}
              lines="several"
              explanation="Left empty, the words in grey are printed."
              onChange={(text) => {
                editReportItem(id, { caption: ownOrNull(text) });
              }}
            />
            <FigureMore item={item} proposed={proposed} />
          </>
        )}
        {/* In one place whether the figure is counted or not, so that an open question stays open. */}
        <ItemOrder id={id} name={`figure ${number}`} place={place} of={of} hasOwnWords={hasOwnWords(item)} />
      </div>
      {figure && proposed && <Printed item={figureItem(item, figure)} number={number} title={item.title ?? proposed.title} />}
    </article>
  );
}

function ownOrNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

function hasOwnWords({ title, subtitle, caption, altText, notes }: Item): boolean {
  return [title, subtitle, caption, altText].some((words) => words !== null) || notes.length > 0;
}
