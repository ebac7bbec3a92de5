import type { PGlite } from '@electric-sql/pglite';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/pglite';
import { migrationOptions } from '../database/migrationOptions.ts';
import { embeddedCopy, type PieceSizes } from './embeddedCopy.ts';
import type { RestoreTarget } from './restoreTarget.ts';

/** An embedded database that was made for the purpose, and is thrown away where the restoring fails. */
export function embeddedTarget(pglite: PGlite, sizes?: PieceSizes): RestoreTarget {
  return {
    migrate: async (shape, names) => {
      const orm = await MikroORM.init({
        dbName: 'postgres',
        schema: shape.schema,
        entities: [...shape.entities],
        driverOptions: { pglite },
        extensions: [Migrator],
        migrations: migrationOptions(shape),
        discovery: { warnWhenNoEntities: false },
      });
      try {
        await pglite.exec(`create schema if not exists "${shape.schema}"`);
        await orm.migrator.up(names === undefined ? undefined : { migrations: [...names] });
      } finally {
        await orm.close();
      }
    },
    load: (work) => pglite.transaction((transaction) => work(embeddedCopy(transaction, sizes))),
  };
}
