import type { Roles } from '../roles.ts';
import type { RoleProposal } from './propose-roles-by-values.ts';

/**
 * What only a file's name tells: that each of its rows is a stillbirth, which by its columns could as well be a birth. Null where it
 * tells nothing, or a column already says what is counted.
 */
export function proposeByFileName(fileName: string, roles: Roles): RoleProposal | null {
  const isCounted = [roles.deaths, roles.liveBirths, roles.totalBirths, roles.fetalDeaths].some((source) => source !== undefined);
  const isRecord = roles.gestation !== undefined || roles.birthweight !== undefined;
  if (isCounted || !isRecord || !/(still[-_ ]?births?|f(o)?etal[-_ ]?deaths?)/i.test(fileName)) return null;
  return { role: 'fetalDeaths', column: null, clock: null, confidence: 'likely', reason: `Each row looks like one stillbirth: the file’s name says so, and no column counts anything.` };
}
