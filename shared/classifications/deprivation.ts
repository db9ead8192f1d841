/** Quintiles are numbered from 1, the most deprived, and the direction is always said. Source: Indices of Deprivation, MHCLG. */
export function quintileLabel(value: string): string {
  switch (value) {
    case '1':
      return '1, most deprived';
    case '5':
      return '5, least deprived';
    default:
      return value;
  }
}
