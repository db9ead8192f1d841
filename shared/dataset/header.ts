import { ReadError } from './dataset.ts';

export interface Header {
  readonly delimiter: string;
  readonly columns: readonly string[];
}

const delimiters = [',', ';', '\t', '|'];

/** The column names in a file's first line, or a ReadError that says what is wrong with them. */
export function header(fileName: string, firstLine: string): Header {
  const delimiter = mostFrequentDelimiter(firstLine);
  if (delimiter === null) {
    throw new ReadError(fileName, `${fileName} has only one column in row 1 ("${shortened(firstLine)}"). A table needs at least two, separated by commas, semicolons, tabs or bars. Check that this is the file you meant.`);
  }
  const columns = fields(firstLine, delimiter).map((name, index) => name.trim() || `column ${index + 1}`);
  const repeated = columns.find((name, index) => columns.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== index);
  if (repeated !== undefined) {
    throw new ReadError(fileName, `${fileName} has two columns called "${shortened(repeated)}" in row 1. Rename one of them in the file, then open it again.`);
  }
  return { delimiter, columns };
}

function mostFrequentDelimiter(line: string): string | null {
  const [best] = delimiters.map((delimiter) => ({ delimiter, count: fields(line, delimiter).length })).sort((one, other) => other.count - one.count);
  return best && best.count > 1 ? best.delimiter : null;
}

/** One line's fields; a quoted field may hold the delimiter, and a doubled quote stands for one. */
function fields(line: string, delimiter: string): string[] {
  const found: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (quoted && character === '"' && line.charAt(index + 1) === '"') {
      field += '"';
      index += 1;
    } else if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      found.push(field);
      field = '';
    } else field += character;
  }
  return [...found, field];
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
