import { expect, it } from '@jest/globals';
import { accountabilityDatabase } from '../../../../subgraphs/accountability/index.ts';
import { onEachDatabase } from '../../../kit/database/testDatabase.ts';

onEachDatabase(accountabilityDatabase, (database) => {
  it('the entities describe every column as the migrations made it', async () => {
    const changes = await database().orm.schema.getUpdateSchemaSQL({ dropTables: false, schema: 'accountability' });
    // Checks, references and indexes are the migrations' own; a column that differs would be added, altered or dropped.
    expect(changes.split('\n').filter((line) => /\bcolumn\b|create table/.test(line))).toEqual([]);
  });
});
