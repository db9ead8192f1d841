import type { Dataset } from '../../shared/dataset/dataset.ts';
import { Anonymity } from './anonymity.tsx';
import { CoarsenedRecords } from './coarsened-records.tsx';
import { IdentifyingColumns } from './identifying-columns.tsx';
import './checks.css';

/** Whether anybody could be known from the table: by one column, or by several together. */
export function Checks({ dataset }: { readonly dataset: Dataset }) {
  return (
    <div className="checks">
      <IdentifyingColumns dataset={dataset} />
      <Anonymity dataset={dataset} />
      <CoarsenedRecords dataset={dataset} />
    </div>
  );
}
