import type { Dataset } from '../../shared/dataset/dataset.ts';
import type { Engine, QueryResult } from '../../shared/engine/engine.ts';

/** Larger answers are records, not counts, and are not kept. */
const mostRows = 5000;
const mostAnswers = 500;

/** Answers already given, kept for as long as the datasets are as they were: a change of files or roles is a new list of datasets. */
const given = new WeakMap<readonly Dataset[], Map<string, QueryResult>>();

/** The same engine, except that what was asked before is not asked again: most of what a new filter needs to know is what the last one did. */
export function remembering(engine: Engine, datasets: readonly Dataset[]): Engine {
  const answers = given.get(datasets) ?? new Map<string, QueryResult>();
  given.set(datasets, answers);
  return {
    ...engine,
    query: async (statement, options) => {
      const known = answers.get(statement.sql);
      if (known) return known;
      const result = await engine.query(statement, options);
      if (result.rows.length <= mostRows) answers.set(statement.sql, result);
      const [oldest] = answers.keys();
      if (answers.size > mostAnswers && oldest !== undefined) answers.delete(oldest);
      return result;
    },
  };
}
