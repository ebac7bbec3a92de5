import { describe, expect, it } from '@jest/globals';
import { onEachDatabase } from './testDatabase.ts';

describe('A text that no database can hold', () => {
  onEachDatabase({ schema: 'trial', entities: [], migrations: [] }, (opened) => {
    const refused = { code: 'BAD_USER_INPUT', message: expect.stringContaining('U+0000') };

    it.each(['select $1::text as given', 'select $1::jsonb as given'])(
      'is a fault of whoever asked: %s',
      async (statement) => {
        const text = JSON.stringify('a\0b');
        const given = statement.includes('jsonb') ? text : 'a\0b';
        await expect(opened().query(statement, [given])).rejects.toMatchObject(refused);
        await expect(opened().transaction((session) => session.query(statement, [given]))).rejects.toMatchObject(
          refused,
        );
        expect(await opened().query("select 'as before' as given")).toEqual([{ given: 'as before' }]);
      },
    );
  });
});
