/** Functions that work on values alone. What is not on this list is not run: among the rest are those that read files, change settings or run text as SQL. */
const functions = [
  'abs', 'age', 'any_value', 'approx_count_distinct', 'arg_max', 'arg_min', 'avg', 'bool_and', 'bool_or', 'cbrt', 'ceil', 'ceiling', 'century', 'chr', 'coalesce', 'concat', 'concat_ws', 'contains', 'corr', 'count', 'count_if',
  'count_star', 'covar_pop', 'covar_samp', 'cume_dist', 'date_diff', 'datediff', 'date_part', 'datepart', 'date_trunc', 'datetrunc', 'day', 'dayname', 'dayofmonth', 'dayofweek', 'dayofyear', 'decade', 'dense_rank',
  'ends_with', 'even', 'exp', 'extract', 'first', 'first_value', 'floor', 'greatest', 'histogram', 'hour', 'if', 'ifnull', 'isfinite', 'isnan', 'isodow', 'isoyear', 'kurtosis', 'lag', 'last', 'last_day', 'last_value', 'lcase', 'lead',
  'least', 'left', 'len', 'length', 'list_value', 'ln', 'log', 'log10', 'log2', 'lower', 'lpad', 'ltrim', 'mad', 'make_date', 'max', 'mean', 'median', 'min', 'minute', 'mod', 'mode', 'month', 'monthname', 'nth_value', 'ntile', 'nullif',
  'percent_rank', 'pow', 'power', 'prefix', 'product', 'quantile', 'quantile_cont', 'quantile_disc', 'quarter', 'rank', 'regexp_extract', 'regexp_full_match', 'regexp_matches', 'regexp_replace', 'regr_intercept', 'regr_r2', 'regr_slope',
  'replace', 'reverse', 'right', 'round', 'row_number', 'rpad', 'rtrim', 'second', 'sem', 'sign', 'skewness', 'split_part', 'sqrt', 'starts_with', 'stddev', 'stddev_pop', 'stddev_samp', 'strftime', 'string_agg', 'strip_accents', 'strlen',
  'strpos', 'strptime', 'substr', 'substring', 'suffix', 'sum', 'trim', 'trunc', 'try_strptime', 'typeof', 'ucase', 'upper', 'var_pop', 'var_samp', 'variance', 'week', 'weekday', 'weekofyear', 'year', 'yearweek',
];

/** Words that may stand before a bracket and are no function. */
const beforeBrackets = [
  'all', 'and', 'any', 'as', 'between', 'by', 'case', 'cast', 'cross', 'cube', 'decimal', 'distinct', 'else', 'end', 'except', 'exclude', 'exists', 'filter', 'from', 'group', 'having', 'in', 'intersect', 'interval', 'is', 'join', 'like', 'ilike', 'limit', 'materialized',
  'not', 'numeric', 'offset', 'on', 'or', 'over', 'partition', 'qualify', 'rollup', 'select', 'sets', 'some', 'then', 'try_cast', 'union', 'using', 'values', 'varchar', 'when', 'where', 'with', 'within',
];

const allowed = new Set([...functions, ...beforeBrackets]);

export const functionNames: readonly string[] = functions;

export function mayStandBeforeBracket(word: string): boolean {
  return allowed.has(word);
}
