import { useCallback, useMemo, useState } from 'react';
import { conditionsFor } from '../../shared/analyses/counts.ts';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import type { RecordsCounted } from '../../shared/dataset/filter.ts';
import { counted as amount } from '../data/number-words.ts';
import type { RecordsShown } from '../data/record-source.ts';
import { RecordsGrid } from '../data/records-grid.tsx';
import { Button } from '../ui/button.tsx';
import { useSession } from '../workspace/session-context.tsx';
import '../data/records.css';

interface CountedRecordsProps {
  /** The count's row and column in words. */
  readonly name: string;
  readonly counted: RecordsCounted;
  readonly onClose: () => void;
}

/** The records that one number counts. Only ever inside a Working view, whose banner and rule are theirs too. */
export function CountedRecords({ name, counted, onClose }: CountedRecordsProps) {
  const dataset = useSession(({ datasets }) => datasets.find((other) => other.name === counted.dataset));
  return (
    <section className="counted-records" aria-label={`Records behind ${name}`}>
      <div className="counted-records-top">
        <h3>{name}</h3>
        <Button look="quiet" size="small" onPress={onClose}>
          Close the records
        </Button>
      </div>
      {dataset ? <RecordsWithin dataset={dataset} counted={counted} /> : <p>The file that these were counted from is no longer open.</p>}
    </section>
  );
}

function RecordsWithin({ dataset, counted }: { readonly dataset: Dataset; readonly counted: RecordsCounted }) {
  const report = useSession((session) => session.report);
  const [shown, setShown] = useState<RecordsShown | null>(null);
  const within = useMemo(() => conditionsFor(dataset, counted.filters), [dataset, counted]);
  const failed = useCallback(
    (error: unknown) => {
      report(`The records of ${dataset.source.fileName} could not be shown.`, error);
    },
    [report, dataset],
  );
  return (
    <>
      <p role="status">{shown === null ? 'Loading the records …' : `${amount(shown.rows, 'row')} of ${dataset.source.fileName}.`}</p>
      <div className="counted-records-grid">
        <RecordsGrid dataset={dataset} within={within} onReady={nothing} onShown={setShown} onFailed={failed} onColumn={nothing} />
      </div>
    </>
  );
}

function nothing(): void {
  return;
}
