import type { ReactNode } from 'react';
import type { Dataset, DatasetSource } from '../../shared/dataset/dataset.ts';
import { counted, sizeWords, whole } from './number-words.ts';
import { RecipeSteps } from './recipe-steps.tsx';
import { RowsNotRead } from './rows-not-read.tsx';
import { skippedInWords } from './skipped-words.ts';
import { TablePlace } from './table-place.tsx';
import './what-was-read.css';

/** One sentence on what the file gave. */
export function readInWords({ columns, source }: Dataset): string {
  const part = source.part === null ? '' : ` (${source.part})`;
  const rejected = source.rowsRejected === 0 ? 'No row was rejected.' : `${counted(source.rowsRejected, 'row was', 'rows were')} rejected.`;
  return `${counted(source.rowsRead, 'row')} and ${counted(columns.length, 'column')} read from ${source.fileName}${part}. ${rejected} ${marksInWords(columns)}`;
}

function marksInWords(columns: Dataset['columns']): string {
  const marks = columns.flatMap((column) => column.marks).reduce((sum, { count }) => sum + count, 0);
  return marks === 0 ? 'No marks stand for missing numbers.' : `${counted(marks, 'mark stands', 'marks stand')} for missing numbers.`;
}

/** What was read, what was not, and how to know the file again. */
export function WhatWasRead({ dataset }: { readonly dataset: Dataset }) {
  return (
    <div className="what-was-read">
      <section>
        <Facts source={dataset.source} columns={dataset.columns.length} />
        <TablePlace dataset={dataset} />
      </section>
      <section>
        <h2>Rows rejected</h2>
        {dataset.source.rowsRejected === 0 ? <p>None: every row fits the header.</p> : <RowsNotRead dataset={dataset} />}
      </section>
      <MissingValues dataset={dataset} />
      <AroundTheTable source={dataset.source} />
      <RecipeSteps dataset={dataset} />
    </div>
  );
}

function Facts({ source, columns }: { readonly source: DatasetSource; readonly columns: number }) {
  const { text, layout } = source;
  return (
    <dl className="what-was-read-facts">
      <Fact name="File">{source.fileName}</Fact>
      {source.part !== null && <Fact name="Sheet or part">{source.part}</Fact>}
      <Fact name="Kind">{[source.format, ...source.packed.map((packing) => `in ${packing}`)].join(', ')}</Fact>
      <Fact name="Size">{sizeWords(source.size)}</Fact>
      {layout && <Fact name="Table">{`rows ${whole(layout.dataRows.from)} to ${whole(layout.dataRows.to)}, headed by ${headerInWords(layout.headerRows)}`}</Fact>}
      <Fact name="Rows read">{whole(source.rowsRead)}</Fact>
      <Fact name="Columns">{whole(columns)}</Fact>
      <Fact name="Rows rejected">{whole(source.rowsRejected)}</Fact>
      {text && (
        <Fact name="Text">
          {text.encoding}, {delimiterWords[text.delimiter] ?? text.delimiter}
          {text.decimalComma && ', decimal commas'}
        </Fact>
      )}
      <Fact name="SHA-256">
        <abbr className="what-was-read-hash" title={source.sha256}>
          {source.sha256.slice(0, 16)} …
        </abbr>
      </Fact>
    </dl>
  );
}

const delimiterWords: Readonly<Record<string, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

function headerInWords({ from, to }: { readonly from: number; readonly to: number }): string {
  if (to < from) return 'nothing';
  return from === to ? `row ${whole(from)}` : `rows ${whole(from)} to ${whole(to)}`;
}

function MissingValues({ dataset: { columns, source } }: { readonly dataset: Dataset }) {
  const marked = columns.filter(({ marks }) => marks.length > 0);
  const blank = columns.filter((column) => column.blank > 0);
  return (
    <section>
      <h2>Missing values</h2>
      {marked.length === 0 && blank.length === 0 && <p>None: every cell is filled.</p>}
      {marked.length > 0 && (
        <>
          <p>Marks that stood where a number should. Their cells are blank here, never 0.</p>
          <ul>
            {marked.map(({ name, marks }) => (
              <li key={name}>
                <strong>{name}</strong>: {marks.map(({ mark, count }) => `“${mark}” ${counted(count, 'time')}`).join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {blank.length > 0 && (
        <>
          <p>Blank cells:</p>
          <ul>
            {blank.map((column) => (
              <li key={column.name}>
                <strong>{column.name}</strong>: {whole(column.blank)} of {whole(source.rowsRead)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What stands above and below the table and was not read as records. */
function AroundTheTable({ source: { notes, skipped, rowsSkipped, passedOver } }: { readonly source: DatasetSource }) {
  if (notes.length === 0 && rowsSkipped === 0 && passedOver.length === 0) return null;
  return (
    <section>
      <h2>Around the table</h2>
      {rowsSkipped > 0 && <p>{counted(rowsSkipped, 'row is a title, heading, note or blank and is', 'rows are titles, headings, notes or blank and are')} not counted as records.</p>}
      {skipped.length > 0 && (
        <details>
          <summary>Which rows</summary>
          <ul>
            {skippedInWords(skipped).map((words) => (
              <li key={words}>{words}</li>
            ))}
            {rowsSkipped > skipped.length && <li>and {counted(rowsSkipped - skipped.length, 'more row')}</li>}
          </ul>
        </details>
      )}
      {notes.length > 0 && (
        <details>
          <summary>{counted(notes.length, 'note or title', 'notes and titles')}</summary>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      {passedOver.map(({ part, reason }) => (
        <p key={part}>
          <strong>{part}</strong>: {reason}
        </p>
      ))}
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
