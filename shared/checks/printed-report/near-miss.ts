/** Parts this close to a total are its parts with a slip; further away they are most likely something else. */
const nearest = 0.2;

export function isNearMiss(difference: number, total: number): boolean {
  return Math.abs(difference) <= nearest * Math.abs(total);
}
