import type { Dataset } from '../../shared/dataset/dataset.ts';
import { roleSuits } from '../../shared/dataset/propose-roles.ts';
import { measures, type Role, type RoleSource, type Roles } from '../../shared/dataset/roles.ts';
import type { SelectOption } from '../ui/select.tsx';

const columnPrefix = 'column:';

/** What may play a role in a dataset: nothing, each row (for what is counted), or a column that suits. */
export function roleOptions({ columns }: Dataset, role: Role): readonly SelectOption<string>[] {
  const rows = measures.some((measure) => measure === role) ? [{ id: 'rows', label: role === 'deaths' ? 'Each row is one death' : 'Each row is one live birth' }] : [];
  const suiting = columns.filter((column) => roleSuits(column, role)).map(({ name, type }) => ({ id: `${columnPrefix}${name}`, label: name, note: type }));
  return [{ id: 'none', label: 'Not in this file' }, ...rows, ...suiting];
}

export function optionOf(source: RoleSource | undefined): string {
  if (source === undefined) return 'none';
  return source.of === 'rows' ? 'rows' : `${columnPrefix}${source.column}`;
}

/** The roles with one of them played as the option says. */
export function withOption(roles: Roles, role: Role, option: string): Roles {
  const others = Object.entries(roles).filter(([other]) => other !== role);
  if (option === 'none') return Object.fromEntries(others);
  const source: RoleSource = option === 'rows' ? { of: 'rows' } : { of: 'column', column: option.slice(columnPrefix.length) };
  return Object.fromEntries([...others, [role, source]]);
}
