import { DataType, type RecordBatch } from 'apache-arrow';
import type { QueryRow, Value } from './engine.ts';

/** An Arrow batch as plain rows. */
export function rowsOf(batch: RecordBatch): QueryRow[] {
  const columns = batch.schema.fields.map(({ name, type }) => ({ name, type: type as DataType, vector: batch.getChild(name) }));
  return Array.from({ length: batch.numRows }, (_, index) => Object.fromEntries(columns.map(({ name, type, vector }) => [name, plain(vector?.get(index), type)])));
}

function plain(value: unknown, type: DataType): Value {
  if (value === null || value === undefined) return null;
  if (DataType.isDate(type)) return new Date(Number(value)).toISOString().slice(0, 10);
  if (DataType.isTimestamp(type)) return new Date(Number(value)).toISOString();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return Number(value);
  return JSON.stringify(value);
}
