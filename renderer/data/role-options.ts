import type { Dataset } from '../../shared/dataset/dataset.ts';
import { columnSource, roleSuits } from '../../shared/dataset/propose-roles.ts';
import { rowsCanPlay, withoutRole, type Role, type RoleSource, type Roles } from '../../shared/dataset/roles.ts';
import type { SelectOption } from '../ui/select.tsx';

const columnPrefix = 'column:';

const rowWords: Readonly<Partial<Record<Role, string>>> = { deaths: 'death', liveBirths: 'live birth', events: 'event', fetalDeaths: 'stillbirth', totalBirths: 'birth' };

/** What may play a role in a dataset: nothing, each row (for what is counted), or a column that suits. */
export function roleOptions({ columns }: Dataset, role: Role): readonly SelectOption<string>[] {
  const rows = rowsCanPlay(role) ? [{ id: 'rows', label: `Each row is one ${rowWords[role] ?? 'record'}` }] : [];
  const suiting = columns.filter((column) => roleSuits(column, role)).map(({ name, type }) => ({ id: `${columnPrefix}${name}`, label: name, note: type }));
  return [{ id: 'none', label: 'Not in this file' }, ...rows, ...suiting];
}

export function optionOf(source: RoleSource | undefined): string {
  if (source === undefined) return 'none';
  return source.of === 'rows' ? 'rows' : `${columnPrefix}${source.column}`;
}

/** The roles with one of them played as the option says. */
export function withOption(roles: Roles, role: Role, option: string): Roles {
  if (option === 'none') return withoutRole(roles, role);
  const source: RoleSource = option === 'rows' ? { of: 'rows' } : columnSource(role, option.slice(columnPrefix.length));
  return { ...roles, [role]: source };
}
