import { useMemo } from 'react';
import { CellStyleModule, ClientSideRowModelModule, LocaleModule, type ColDef } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { mostRows, type OwnResult } from '../../../shared/engine/own-sql/own-query.ts';
import { gridTheme } from '../../data/grid-theme.ts';
import { gridWords } from '../../data/grid-words.ts';
import { WorkingRegion } from '../../ui/working-region.tsx';
import '../../data/records.css';

const modules = [ClientSideRowModelModule, LocaleModule, CellStyleModule];

/** The rows of an answer as they are, under the Working view's banner and rule: nothing of them is copied, printed or exported. */
export function ResultGrid({ result: { columns, rows, isCut } }: { readonly result: OwnResult }) {
  const defined = useMemo(() => columns.map((column): ColDef => {
    const isNumber = rows.every((row) => row[column] === null || typeof row[column] === 'number');
    return { colId: column, headerName: column, valueGetter: ({ data }: { data?: OwnResult['rows'][number] }) => data?.[column] ?? null, width: Math.min(260, Math.max(110, column.length * 9 + 60)), ...(isNumber ? { cellClass: 'records-number', headerClass: 'ag-right-aligned-header' } : {}) };
  }), [columns, rows]);
  return (
    <WorkingRegion holds="small numbers">
      <p role="status">{isCut ? `The first ${mostRows.toLocaleString('en-GB')} rows are shown; there are more. Group them, or ask for fewer.` : `${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'row' : 'rows'}.`}</p>
      <div className="own-sql-grid">
        <AgGridReact modules={modules} theme={gridTheme} rowData={[...rows]} columnDefs={defined} suppressFieldDotNotation localeText={gridWords} animateRows={false} tabToNextCell={leaveGrid} tabToNextHeader={leaveGrid} />
      </div>
    </WorkingRegion>
  );
}

/** Arrow keys move inside the grid; Tab goes on to what comes after it. */
function leaveGrid(): false {
  return false;
}
