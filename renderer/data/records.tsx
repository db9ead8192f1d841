import { useCallback, useState } from 'react';
import type { GridApi } from 'ag-grid-community';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { isNumeric } from '../../shared/dataset/types/column-type.ts';
import { Button } from '../ui/button.tsx';
import { useIdle } from '../ui/idle.ts';
import { WorkingRegion } from '../ui/working-region.tsx';
import { useSession } from '../workspace/session-context.tsx';
import { ColumnPanel } from './column-panel.tsx';
import { conditionWords } from './grid-conditions.ts';
import { counted, whole } from './number-words.ts';
import type { RecordsShown } from './record-source.ts';
import { RecordsGrid } from './records-grid.tsx';
import './records.css';

/** Milliseconds: long enough for a person who is going straight on to be gone before the grid is drawn. */
const moment = 300;
/** While other tables are being read, the grid's own questions would wait for them anyway. */
const whileReading = 1000;

/** The records of one dataset with what its columns hold. To be made anew (by its key) for another dataset. */
export function Records({ dataset }: { readonly dataset: Dataset }) {
  const isReading = useSession(({ opening }) => opening !== null);
  const isIdle = useIdle(isReading ? whileReading : moment);
  const report = useSession((session) => session.report);
  const [grid, setGrid] = useState<GridApi | null>(null);
  const [shown, setShown] = useState<RecordsShown | null>(null);
  const [columnName, setColumnName] = useState(() => firstColumn(dataset));
  const onFailed = useCallback(
    (error: unknown) => {
      report(`The records of ${dataset.source.fileName} could not be shown.`, error);
    },
    [report, dataset],
  );
  const column = dataset.columns.find(({ name }) => name === columnName) ?? dataset.columns[0];

  async function showOnly(value: string | null): Promise<void> {
    if (grid === null || column === undefined) return;
    const model = value === null ? { type: 'blank' } : { type: 'equals', filter: isNumeric(column.type) ? Number(value) : value };
    await grid.setColumnFilterModel(column.name, { filterType: isNumeric(column.type) ? 'number' : 'text', ...model });
    grid.onFilterChanged();
    grid.ensureColumnVisible(column.name);
  }

  return (
    <WorkingRegion holds="records">
      <div className="records">
        <div className="records-main">
          <div className="records-shown">
            <p role="status">{shown ? shownWords(shown, dataset) : 'Loading the records …'}</p>
            {shown && shown.conditions.length > 0 && (
              <Button
                look="quiet"
                size="small"
                onPress={() => {
                  grid?.setFilterModel(null);
                }}
              >
                Show all rows
              </Button>
            )}
          </div>
          <div className="records-grid">
            {isIdle && <RecordsGrid dataset={dataset} onReady={setGrid} onShown={setShown} onFailed={onFailed} onColumn={setColumnName} />}
          </div>
        </div>
        {isIdle && column && <ColumnPanel dataset={dataset} column={column} onColumn={setColumnName} onShowOnly={(value) => void showOnly(value)} />}
      </div>
    </WorkingRegion>
  );
}

/** The year if it is known, else whatever comes first. */
function firstColumn({ roles, columns }: Dataset): string | undefined {
  return roles.year?.of === 'column' ? roles.year.column : columns[0]?.name;
}

function shownWords({ rows, conditions }: RecordsShown, { source }: Dataset): string {
  if (conditions.length === 0) return `${counted(rows, 'row')}. Choose a column heading to sort, its lines to filter.`;
  return `${whole(rows)} of ${counted(source.rowsRead, 'row')}: ${conditions.map(conditionWords).join('; ')}.`;
}
