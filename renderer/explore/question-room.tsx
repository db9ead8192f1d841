import { useEffect, useRef } from 'react';
import { filterWords } from '../../shared/analyses/filter-words.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import type { Workspace } from '../../shared/workspace/workspace.ts';
import { Notice } from '../ui/notice.tsx';
import { Regions } from '../ui/regions.tsx';
import { ownSqlId, type AskedQuestion } from '../workspace/questions.ts';
import { useSession } from '../workspace/session-context.tsx';
import { AboutFigure } from './about-figure.tsx';
import { Answer } from './answer.tsx';
import { useComparison } from './compare/use-comparison.ts';
import { emptiedDimension } from './filters/change-filters.ts';
import { FilterBar } from './filters/filter-bar.tsx';
import type { OfferedFilters } from './filters/filter-choices.ts';
import { Gallery } from './gallery/gallery.tsx';
import { OwnSql } from './own-sql/own-sql.tsx';
import { FigureSide } from './side/figure-side.tsx';

interface QuestionRoomProps {
  readonly workspace: Workspace;
  readonly deaths: Dataset;
  readonly questions: readonly AskedQuestion[];
  readonly chosen: AskedQuestion;
  /** Null while they are read. */
  readonly offered: OfferedFilters | null;
  readonly isWorking: boolean;
  readonly onWorking: (isWorking: boolean) => void;
}

/** The questions, the answer to one of them under the filters of all, and what can be done with it. */
export function QuestionRoom({ workspace: { explore, policy }, deaths, questions, chosen, offered, isWorking, onWorking }: QuestionRoomProps) {
  const wanted = useSession((session) => session.comparing);
  const comparing = chosen.section === 'Pinned' ? null : wanted;
  const figure = useComparison(chosen.spec, policy, comparing, offered?.ofBoth.find(({ dimension }) => dimension === comparing?.dimension));
  const figureTop = useRef<HTMLDivElement>(null);
  // Another answer is read from its beginning, however far down the last one was read.
  useEffect(() => {
    const top = figureTop.current?.getBoundingClientRect().top ?? 0;
    if (top < 0) figureTop.current?.scrollIntoView({ block: 'start' });
  }, [chosen.id]);
  const isAnswered = figure.status !== 'failed' && chosen.missing.length === 0 && chosen.spec !== null && emptiedDimension(chosen.spec.filters) === null;
  const told = isAnswered && !isWorking && figure.shown?.figure.id === chosen.spec.id ? figure.shown.protectedFigure : null;
  if (chosen.id === ownSqlId) {
    return <Regions name="explore" left={{ label: 'the questions', content: <Gallery questions={questions} chosen={chosen.id} /> }} middle={<OwnSql />} right={{ label: 'the options', content: null }} below={null} />;
  }
  return (
    <Regions
      name="explore"
      left={{ label: 'the questions', content: <Gallery questions={questions} chosen={chosen.id} /> }}
      middle={
        <div className="explore-figure" ref={figureTop}>
          {offered && <FilterBar deaths={deaths} offered={offered} filters={explore.filters} policy={policy} />}
          <OwnFilters question={chosen} />
          <section aria-label={chosen.question}>
            <Answer {...{ question: chosen, figure, comparing, policy, isWorking }} />
          </section>
        </div>
      }
      right={{ label: 'the options', content: <FigureSide {...{ question: chosen, figure, offered, comparing, isWorking, onWorking }} /> }}
      below={told && <AboutFigure figure={told} />}
    />
  );
}

/** Where a figure goes by other filters than those above it, that is said. */
function OwnFilters({ question: { section, spec, notFollowed } }: { readonly question: AskedQuestion }) {
  if (section === 'Pinned' && spec !== null) {
    return (
      <Notice>
        <p>
          <strong>Pinned.</strong> This figure keeps its own filters, whatever stands above: {spec.filters.length === 0 ? 'none, everything is in' : spec.filters.map(filterWords).join('. ')}.
        </p>
      </Notice>
    );
  }
  if (notFollowed.length === 0) return null;
  return (
    <Notice tone="caution">
      {notFollowed.map(({ filter, fileName }) => (
        <p key={filter.dimension}>
          <strong>Not filtered by “{filterWords(filter)}”.</strong> {fileName} does not record it, so this figure takes in all.
        </p>
      ))}
    </Notice>
  );
}
