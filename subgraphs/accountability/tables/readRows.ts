import type { EntityName } from '@mikro-orm/core';
import type { Database } from '../../../kit/database/database.ts';

/**
 * Reads rows of one table in one statement that the database counts and whose faults it explains, unlike the entity
 * manager's; the entity says which column holds what.
 * @param which the end of the statement, such as "where review = any($1::text[])"
 */
export function readRows<Row extends object>(
  database: Database,
  entity: EntityName<Row>,
  which: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const { tableName, props } = database.orm.getMetadata().get(entity);
  const columns = props.flatMap(({ name, fieldNames, columnTypes }) =>
    // The embedded database's driver would make a moment in time of a day.
    fieldNames.map((field, place) => `${field}${columnTypes[place] === 'date' ? '::text' : ''} as "${name}"`),
  );
  return database.query<Row>(`select ${columns.join(', ')} from ${database.schema}.${tableName} ${which}`, parameters);
}
