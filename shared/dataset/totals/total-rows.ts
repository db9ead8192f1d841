import type { RowGroup } from '../../engine/row-group.ts';

/** Rows that are sums of other rows of the same table. */
export interface TotalRows {
  /** What they are called in the file: "London", "Total", "Regional". */
  readonly label: string;
  readonly where: RowGroup;
  /** The rows that they sum. */
  readonly partsWhere: RowGroup;
  readonly rows: number;
  /** Found by what they are called, by arithmetic, or by both. */
  readonly evidence: 'label and sum' | 'label' | 'sum';
  /** Totals whose parts are all there and were added up, and how many of those were right. */
  readonly checked: number;
  readonly agreed: number;
  /** Totals of which a part has no number, so that they could not be checked. */
  readonly gapped: number;
  /** A sentence. */
  readonly reason: string;
}

export interface SumCheck {
  readonly checked: number;
  readonly agreed: number;
  readonly gapped: number;
  readonly parts: number;
}

/** A sentence that says what was found and how it was checked. */
export function totalReason(label: string, parts: string, { checked, agreed, gapped }: Omit<SumCheck, 'parts'>): string {
  const count = (number: number) => number.toLocaleString('en-GB');
  const gaps = gapped === 0 ? '' : ` In ${count(gapped)} more, a part has no number, so parts add up to less.`;
  if (checked === 0) return `“${label}” is a total of ${parts} by its name; it could not be checked by adding up.${gaps}`;
  if (agreed === checked) return `“${label}” is the sum of ${parts}: right in all ${count(checked)} that were added up.${gaps}`;
  return `“${label}” is a total of ${parts}: its parts add up to it in ${count(agreed)} of ${count(checked)} that were added up.${gaps}`;
}
