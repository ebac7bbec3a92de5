import type { Database } from '../kit/database/database.ts';

/** A statement as it went to the database. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export interface RecordedDatabase {
  readonly database: Database;
  /** What has been asked since the last call, outside transactions. */
  take(): readonly Statement[];
}

/** A database that keeps what it is asked, so that the same statements can be timed by themselves. */
export function recordedDatabase(inner: Database): RecordedDatabase {
  let statements: Statement[] = [];
  const query: Database['query'] = (sql, parameters = []) => {
    statements.push({ sql, parameters });
    return inner.query(sql, parameters);
  };
  return {
    database: {
      query,
      schema: inner.schema,
      orm: inner.orm,
      get statements() {
        return inner.statements;
      },
      transaction: (work) => inner.transaction(work),
      copy: (table, columns, batches) => inner.copy(table, columns, batches),
      onCommit: (listener) => inner.onCommit(listener),
      ready: () => inner.ready(),
      close: () => inner.close(),
    },
    take() {
      const taken = statements;
      statements = [];
      return taken;
    },
  };
}

/** Asks the same statements again. */
export async function replay(database: Database, statements: readonly Statement[]): Promise<void> {
  await Promise.all(statements.map(({ sql, parameters }) => database.query(sql, parameters)));
}
