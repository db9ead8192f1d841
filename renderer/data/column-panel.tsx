import { useCallback } from 'react';
import type { Dataset, DatasetColumn } from '../../shared/dataset/dataset.ts';
import { isNumeric } from '../../shared/dataset/types/column-type.ts';
import { useAnswer } from '../engine/use-answer.ts';
import { Select } from '../ui/select.tsx';
import { useEngine } from '../workspace/session-context.tsx';
import { columnProfile, type ColumnProfile } from './column-profile.ts';
import { CommonValues } from './common-values.tsx';
import { whole } from './number-words.ts';
import './column-panel.css';

interface ColumnPanelProps {
  readonly dataset: Dataset;
  readonly column: DatasetColumn;
  readonly onColumn: (column: string) => void;
  /** Shows only the records that have this value in the column; null is a blank. */
  readonly onShowOnly: (value: string | null) => void;
}

/** What one column holds, over all records of the dataset. */
export function ColumnPanel({ dataset, column, onColumn, onShowOnly }: ColumnPanelProps) {
  const engine = useEngine();
  const ask = useCallback(async (signal: AbortSignal) => columnProfile(await engine, dataset, { name: column.name, isNumber: isNumeric(column.type) }, signal), [engine, dataset, column]);
  const answer = useAnswer(ask);
  return (
    <section className="column-panel" aria-label="About one column">
      <Select label="Column" options={dataset.columns.map(({ name }) => ({ id: name, label: name }))} selected={column.name} onSelect={onColumn} explanation="Follows the cell that you are in." />
      {answer.status === 'ready' && <Facts column={column} profile={answer.value} onShowOnly={onShowOnly} />}
      {answer.status === 'failed' && <p role="alert">{answer.why}</p>}
      {answer.status === 'loading' && <p className="column-panel-quiet">Counting …</p>}
    </section>
  );
}

function Facts({ column, profile, onShowOnly }: { readonly column: DatasetColumn; readonly profile: ColumnProfile; readonly onShowOnly: (value: string | null) => void }) {
  const { numbers } = profile;
  const marks = column.marks.map(({ mark, count }) => `${mark} ${whole(count)} ${count === 1 ? 'time' : 'times'}`).join(', ');
  return (
    <>
      <dl className="column-panel-facts">
        <Fact name="Type" value={column.type} />
        <Fact name="Blank" value={`${whole(profile.blank)} of ${whole(profile.rows)}`} />
        {marks !== '' && <Fact name="Marks for a missing number" value={marks} />}
        <Fact name="Different values" value={whole(profile.distinct)} />
        {numbers && <Fact name="Least" value={String(numbers.least)} />}
        {numbers && <Fact name="Median" value={String(numbers.median)} />}
        {numbers && <Fact name="Greatest" value={String(numbers.greatest)} />}
      </dl>
      <CommonValues profile={profile} onShowOnly={onShowOnly} />
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
