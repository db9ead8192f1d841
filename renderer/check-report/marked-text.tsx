import { placeId, type CellPlace } from '../../shared/checks/printed-report/printed-report.ts';
import { useChecking } from './checking.ts';

interface MarkedTextProps {
  readonly text: string;
  readonly block: number;
  readonly cell: CellPlace | null;
}

interface Mark {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly isWrong: boolean;
}

/** Text as printed, its numbers marked: those that cannot be right, and those that were checked. */
export function MarkedText({ text, block, cell }: MarkedTextProps) {
  const checked = useChecking((checking) => checking.checked);
  const marks = marksIn(checked, block, cell);
  return (
    <>
      {marks.map(({ id, from, to, isWrong }, at) => {
        const before = text.slice(at === 0 ? 0 : (marks[at - 1]?.to ?? 0), from);
        return (
          <span key={id}>
            {before}
            {isWrong ? (
              <mark id={id} className="check-wrong" tabIndex={-1}>
                {text.slice(from, to)}
                <span className="only-read-out"> (cannot be right)</span>
              </mark>
            ) : (
              <span id={id} className="check-right" tabIndex={-1}>
                {text.slice(from, to)}
              </span>
            )}
          </span>
        );
      })}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  );
}

function marksIn({ wrong, right }: ReturnType<typeof useChecking.getState>['checked'], block: number, cell: CellPlace | null): readonly Mark[] {
  const marks = new Map<string, Mark>();
  const put = (findings: typeof wrong, isWrong: boolean): void => {
    for (const { judged } of findings) {
      for (const { place } of judged) {
        if (place.block === block && place.cell?.row === cell?.row && place.cell?.column === cell?.column) marks.set(placeId(place), { id: placeId(place), from: place.from, to: place.to, isWrong });
      }
    }
  };
  put(right, false);
  put(wrong, true);
  return [...marks.values()].toSorted((one, other) => one.from - other.from);
}
