import { useMemo } from 'react';
import { CellStyleModule, InfiniteRowModelModule, LocaleModule, NumberFilterModule, ScrollApiModule, TextFilterModule, type ColDef, type GridApi } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import type { Dataset, DatasetColumn } from '../../shared/dataset/dataset.ts';
import { isNumeric } from '../../shared/dataset/types/column-type.ts';
import type { Condition } from '../../shared/engine/condition.ts';
import { rowNumber } from '../../shared/engine/page-query.ts';
import { useEngine } from '../workspace/session-context.tsx';
import { numberFilters, textFilters } from './grid-conditions.ts';
import { gridTheme } from './grid-theme.ts';
import { gridWords } from './grid-words.ts';
import { recordSource, type RecordsShown } from './record-source.ts';

const modules = [InfiniteRowModelModule, TextFilterModule, NumberFilterModule, LocaleModule, CellStyleModule, ScrollApiModule];

const rowNumberColumn: ColDef = {
  colId: rowNumber,
  field: rowNumber,
  headerName: 'Row',
  pinned: 'left',
  width: 76,
  sortable: false,
  filter: false,
  resizable: false,
  suppressMovable: true,
  lockPinned: true,
};

interface RecordsGridProps {
  readonly dataset: Dataset;
  /** Shows only these; the same list for as long as they are the same. */
  readonly within?: readonly Condition[];
  readonly onReady: (grid: GridApi) => void;
  readonly onShown: (records: RecordsShown) => void;
  readonly onFailed: (error: unknown) => void;
  /** The column of the cell that the person is in. */
  readonly onColumn: (column: string) => void;
}

/** The records of one dataset, paged from the engine as the person scrolls. To be made anew (by its key) for another dataset. */
export function RecordsGrid({ dataset, within, onReady, onShown, onFailed, onColumn }: RecordsGridProps) {
  const engine = useEngine();
  const source = useMemo(() => recordSource(engine, dataset, { shown: onShown, failed: onFailed }, within), [engine, dataset, within, onShown, onFailed]);
  const columns = useMemo(() => [rowNumberColumn, ...dataset.columns.flatMap(gridColumns)], [dataset]);
  return (
    <AgGridReact
      modules={modules}
      theme={gridTheme}
      rowModelType="infinite"
      datasource={source}
      cacheBlockSize={100}
      maxBlocksInCache={20}
      columnDefs={columns}
      suppressFieldDotNotation
      localeText={gridWords}
      animateRows={false}
      tabToNextCell={leaveGrid}
      tabToNextHeader={leaveGrid}
      onGridReady={({ api }) => {
        onReady(api);
      }}
      onCellFocused={({ column }) => {
        if (column !== null && typeof column === 'object') onColumn(column.getColId());
      }}
    />
  );
}

/** Arrow keys move inside the grid; Tab goes on to what comes after it, rather than through every cell. */
function leaveGrid(): false {
  return false;
}

/** A column, and beside it the marks that stood in it. */
function gridColumns({ name, type, marker }: DatasetColumn): ColDef[] {
  return [gridColumn(name, isNumeric(type)), ...(marker === null ? [] : [gridColumn(marker, false)])];
}

function gridColumn(name: string, isNumber: boolean): ColDef {
  return {
    colId: name,
    field: name,
    headerName: name,
    filter: isNumber ? 'agNumberColumnFilter' : 'agTextColumnFilter',
    filterParams: { filterOptions: isNumber ? numberFilters : textFilters, maxNumConditions: 1, debounceMs: 250 },
    width: Math.min(260, Math.max(110, name.length * 9 + 60)),
    ...(isNumber ? { cellClass: 'records-number', headerClass: 'ag-right-aligned-header' } : {}),
  };
}
