import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder } from 'kysely';

const made = Symbol('statement');

/** SQL text made here and nowhere else: names quoted, values written as literals by the builder. */
export interface Statement {
  readonly [made]: true;
  readonly sql: string;
}

/** Values become literals, because only a statement without parameters can be cancelled while it runs. */
class LiteralCompiler extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    this.appendImmediateValue(value);
  }
}

const builder = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new LiteralCompiler(),
  },
});

export function statement(query: RawBuilder<unknown>): Statement {
  return { sql: query.compile(builder).sql, [made]: true };
}
