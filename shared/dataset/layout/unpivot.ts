/** Which columns of a table stand for values of one thing, such as a year each. */
export interface Unpivot {
  readonly columns: readonly string[];
  /** What the columns' headings become: "year". */
  readonly nameColumn: string;
  /** What their cells become: "deaths". */
  readonly valueColumn: string;
}

/** A proposal to turn a wide table long, with the reason. */
export interface UnpivotProposal extends Unpivot {
  readonly reason: string;
}

const year = /^(19|20)\d{2}([/-](\d{2}|\d{4}))?$/;
const ageBand = /^(under \d+|\d+ ?(-|–|to) ?\d+|\d+ ?\+|\d+ and over|aged? .+)$/i;

/** Years or age bands across the top, at least two of them, beside at least one other column; null where there are none. A group above them, as in "Deaths > 2014", names the values. */
export function proposedUnpivot(columns: readonly string[]): UnpivotProposal | null {
  for (const { look, nameColumn, words } of [{ look: year, nameColumn: 'year', words: 'years' }, { look: ageBand, nameColumn: 'age group', words: 'age groups' }]) {
    const across = columns.filter((column) => look.test(lastLevel(column)));
    const groups = new Set(across.map(groupOf));
    const others = columns.filter((column) => !across.includes(column));
    const [group = ''] = groups;
    if (across.length < 2 || groups.size !== 1 || others.length === 0 || new Set(across.map(lastLevel)).size !== across.length) continue;
    const taken = new Set(others.map((column) => column.toLowerCase()));
    const free = (name: string): string => (taken.has(name.toLowerCase()) ? `${name} (2)` : name);
    return { columns: across, nameColumn: free(nameColumn), valueColumn: free(group === '' ? 'value' : group), reason: `${across.length} columns are headed with ${words}: ${across.slice(0, 3).join(', ')}${across.length > 3 ? ' and others' : ''}.` };
  }
  return null;
}

/** The columns of the long table: those that stay, then the heading's and the cell's. */
export function unpivotedColumns(columns: readonly string[], { columns: across, nameColumn, valueColumn }: Unpivot): readonly string[] {
  return [...columns.filter((column) => !across.includes(column)), nameColumn, valueColumn];
}

/** What a column's heading becomes in the long table: without the group that all of them share. */
export function lastLevel(column: string): string {
  return column.split(' > ').at(-1) ?? column;
}

function groupOf(column: string): string {
  return column.split(' > ').slice(0, -1).join(' > ');
}
