/** A dataset's name from its file's, in letters, digits and dashes, unlike any that is taken: "deaths-2014-2019", then "deaths-2014-2019-2". */
export function datasetName(fileName: string, taken: readonly string[]): string {
  const plain = fileName.replace(/\.[^.]*$/, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 34) || 'table';
  const numbered = (number: number): string => (number === 1 ? plain : `${plain}-${number}`);
  let number = 1;
  while (taken.includes(numbered(number))) number += 1;
  return numbered(number);
}
