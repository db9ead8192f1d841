import type { EngineError } from '../engine.ts';

/** Why a person's own question was not answered, in words, and the line that it is about; null where it is about none. */
export class OwnSqlError extends Error {
  override readonly name = 'OwnSqlError';

  constructor(
    message: string,
    readonly line: number | null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Lines before the person's own. */
const linesBefore = 1;

const words: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  [/syntax error at or near "(.*?)"/u, ([near = '']) => `The question cannot be read at “${near}”: something before it is missing or misspelt.`],
  [/syntax error at end of input/u, () => 'The question stops too soon: something is missing at its end.'],
  [/Referenced column "(.*?)" (?:not found|was not found)[^]*?(?:Candidate bindings: (.*))?/u, ([column = '']) => `No table asked has a column “${column}”. Names with spaces or capitals go in double quotation marks, and text in single ones.`],
  [/column "?(.*?)"? must appear in the GROUP BY/iu, ([column = '']) => `“${column}” is neither counted nor grouped by: add it to GROUP BY, or take it out.`],
  [/(?:Table|Values list) "(.*?)" does not have a column named "(.*?)"/u, ([table = '', column = '']) => `“${table}” has no column “${column}”.`],
  [/Ambiguous reference to column name "(.*?)"/u, ([column = '']) => `“${column}” is in more than one table: say which, as in table."${column}".`],
  [/Could not convert string '(.*?)' to (\w+)/iu, ([text = '', type = '']) => `“${text}” is no ${type === 'INT32' || type === 'INT64' || type === 'DOUBLE' ? 'number' : type.toLowerCase()}: compare text with text in single quotation marks, or use try_cast.`],
  [/No function matches the given name and argument types '(.*?)'/u, ([call = '']) => `“${call}” cannot be worked out for what these columns hold. Use try_cast(column as double) where text holds numbers.`],
  [/Cannot compare values of type (\S+) and (?:type )?(\S+)/u, () => 'Text is compared with a number: put the value in single quotation marks, or use try_cast.'],
];

/** The engine's words as a sentence for the person, with the line of their own text. */
export function ownSqlError(error: EngineError): OwnSqlError {
  if (error.code !== 'failed') return new OwnSqlError(error.code === 'timed-out' ? 'The question took longer than 30 seconds and was stopped. Ask of fewer rows, or group them.' : error.message, null, { cause: error });
  const said = unpacked(error.cause instanceof Error ? error.cause.message : error.message);
  const at = /LINE (\d+):/u.exec(said)?.[1];
  const line = at === undefined ? null : Math.max(1, Number(at) - linesBefore);
  const found = words.map(([pattern, say]) => ({ match: pattern.exec(said), say })).find(({ match }) => match !== null);
  const sentence = found?.match ? found.say(found.match.slice(1)) : `The engine says: ${said.split('\n')[0] ?? said}`;
  return new OwnSqlError(sentence, line, { cause: error });
}

/** Some errors come as JSON. */
function unpacked(said: string): string {
  const message = /"exception_message":"((?:[^"\\]|\\.)*)"/u.exec(said)?.[1];
  if (message === undefined) return said;
  const text: unknown = JSON.parse(`"${message}"`);
  return typeof text === 'string' ? text : said;
}
