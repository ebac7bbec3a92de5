import type { DatabaseShape } from './database.ts';

/** One migrations table per schema, so that subgraphs on one database keep out of each other's way. Forward only. */
export function migrationOptions(shape: DatabaseShape) {
  return {
    tableName: `${shape.schema}.migration`,
    migrationsList: shape.migrations,
    allOrNothing: true,
    snapshot: false,
    disableForeignKeys: false,
    silent: true,
  };
}
