import type { Dataset } from '../../shared/dataset/dataset.ts';
import { Button } from '../ui/button.tsx';
import { useActions } from '../workspace/session-context.tsx';
import { counted, whole } from './number-words.ts';

/** The rejected rows by line and reason, never with their text. */
export function RowsNotRead({ dataset }: { readonly dataset: Dataset }) {
  const { saveRejected } = useActions();
  const { rejected, rowsRejected } = dataset.source;
  const more = rowsRejected - new Set(rejected.map(({ line }) => line)).size;
  return (
    <>
      <p>These rows are not in any figure. Mend them in the file and open it again, or go on without them: every figure says how many were rejected.</p>
      <table className="what-was-read-rejected">
        <thead>
          <tr>
            <th scope="col">Line of the file</th>
            <th scope="col">Column</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {rejected.map(({ line, column, reason }, index) => (
            <tr key={`${line} ${index}`}>
              <td>{whole(line)}</td>
              <td>{column ?? 'the whole row'}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>and {counted(more, 'more row')}.</p>}
      <div>
        <Button size="small" onPress={() => void saveRejected(dataset.name)}>
          Save this list
        </Button>
      </div>
    </>
  );
}
