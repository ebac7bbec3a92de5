import type { MikroORM } from '@mikro-orm/core';

/** Runs SQL with `$1` parameters: on the pool, or inside one transaction. */
export interface Session {
  /** Rows as the driver gives them: int4 and float8 as numbers, date and timestamptz cast to text by the statement. */
  query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/**
 * One subgraph's place in the database: a schema of its own, seen by statements through the search path of their own
 * qualified names. PGlite has ONE connection, so inside `transaction` only the given session may be used.
 */
export interface Database extends Session {
  /** The schema that holds this subgraph's tables. */
  readonly schema: string;
  readonly orm: MikroORM;
  /** Statements sent since the start: tests count them, so that a wide query is known to cost a constant number. */
  readonly statements: number;
  transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** Calls `listener` after each transaction that took effect, until the returned function is called. */
  onCommit(listener: () => void): () => void;
  /** Loads text in COPY's format, in batches, each of which takes effect by itself. */
  copy(table: string, columns: readonly string[], batches: AsyncIterable<string>): Promise<void>;
  /** Whether a statement can be answered now. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** What a subgraph brings to open its database. */
export interface DatabaseShape {
  readonly schema: string;
  readonly entities: readonly EntityList[number][];
  readonly migrations: MigrationList;
}

type Options = NonNullable<ConstructorParameters<typeof MikroORM>[0]>;
type EntityList = NonNullable<Options['entities']>;
export type MigrationList = NonNullable<NonNullable<Options['migrations']>['migrationsList']>;
