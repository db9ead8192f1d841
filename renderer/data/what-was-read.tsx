import type { ReactNode } from 'react';
import type { Dataset } from '../../shared/dataset/dataset.ts';
import { counted, sizeWords, whole } from './number-words.ts';
import './what-was-read.css';

/** One sentence on what the file gave. */
export function readInWords({ columns, source }: Dataset): string {
  const rejected = source.rowsRejected === 0 ? 'No row was rejected.' : `${counted(source.rowsRejected, 'row was', 'rows were')} rejected.`;
  return `${counted(source.rowsRead, 'row')} and ${counted(columns.length, 'column')} read from ${source.fileName}. ${rejected} ${marksInWords(columns)}`;
}

function marksInWords(columns: Dataset['columns']): string {
  const marks = columns.flatMap((column) => column.marks).reduce((sum, { count }) => sum + count, 0);
  return marks === 0 ? 'No marks stand for missing numbers.' : `${counted(marks, 'mark stands', 'marks stand')} for missing numbers.`;
}

/** What was read, what was not, and how to know the file again. */
export function WhatWasRead({ dataset }: { readonly dataset: Dataset }) {
  const { source, columns } = dataset;
  const marked = columns.filter(({ marks }) => marks.length > 0);
  const blank = columns.filter((column) => column.blank > 0);
  return (
    <div className="what-was-read">
      <dl className="what-was-read-facts">
        <Fact name="File">{source.fileName}</Fact>
        <Fact name="Size">{sizeWords(source.size)}</Fact>
        <Fact name="Rows read">{whole(source.rowsRead)}</Fact>
        <Fact name="Columns">{whole(columns.length)}</Fact>
        <Fact name="Rows rejected">{whole(source.rowsRejected)}</Fact>
        <Fact name="Encoding">{source.encoding}</Fact>
        <Fact name="SHA-256">
          <abbr className="what-was-read-hash" title={source.sha256}>
            {source.sha256.slice(0, 16)} …
          </abbr>
        </Fact>
      </dl>
      <section>
        <h2>Rows rejected</h2>
        {source.rowsRejected === 0 ? <p>None: every row fits the header.</p> : <Rejected dataset={dataset} />}
      </section>
      <section>
        <h2>Missing values</h2>
        {marked.length === 0 && blank.length === 0 && <p>None: every cell is filled.</p>}
        {marked.length > 0 && (
          <>
            <p>Marks that stood where a number should. Their cells are blank here, never 0.</p>
            <ul>
              {marked.map(({ name, marks }) => (
                <li key={name}>
                  <strong>{name}</strong>: {marks.map(({ mark, count }) => `${mark} ${counted(count, 'time')}`).join(', ')}
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
    </div>
  );
}

function Rejected({ dataset: { source } }: { readonly dataset: Dataset }) {
  const more = source.rowsRejected - source.rejected.length;
  return (
    <>
      <p>These rows are not in any figure. Mend them in the file and open it again, or go on without them: every figure says how many were rejected.</p>
      <table className="what-was-read-rejected">
        <thead>
          <tr>
            <th scope="col">Line of the file</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {source.rejected.map(({ line, reason }, index) => (
            <tr key={`${line} ${index}`}>
              <td>{whole(line)}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>and {counted(more, 'more row')}.</p>}
    </>
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
