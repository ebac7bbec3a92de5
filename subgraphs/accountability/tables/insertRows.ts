import type { EntityName } from '@mikro-orm/core';
import type { Database, Session } from '../../../kit/database/database.ts';

/**
 * Inserts rows of one table in one statement, inside the session's transaction; the entity says which column holds what.
 * The entity manager would write outside that transaction.
 */
export async function insertRows<Row extends object>(
  session: Session,
  { orm, schema }: Database,
  entity: EntityName<Row>,
  rows: readonly Row[],
): Promise<void> {
  const { tableName, props } = orm.getMetadata().get(entity);
  const table = `${schema}.${tableName}`;
  const columns = rows.map((row) =>
    Object.fromEntries(
      props.flatMap(({ name, fieldNames }) => fieldNames.map((field): [string, unknown] => [field, row[name]])),
    ),
  );
  // The database reads each value by its column's own kind: text[] from an array, date from its text, null from null.
  await session.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
    JSON.stringify(columns),
  ]);
}
