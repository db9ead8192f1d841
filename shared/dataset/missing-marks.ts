/** Marks that stand where a number should, in files of councils, the NHS, DfE and ONS. A mark is never 0. */
export const missingMarks: readonly string[] = [
  '*', ':', '..', '-', '.', 'c', 'x', 'z', 'u', 'k', '[c]', '[x]', '[z]', '[u]', '[k]', '[low]', 'low', '<5', '1-4', '1 to 4',
  'TBC', 'N/A', 'n/a', 'NA', 'NULL', 'Suppressed', 'suppressed', '(Unreliable)',
];
