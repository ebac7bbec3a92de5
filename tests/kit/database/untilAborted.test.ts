import { describe, expect, it } from '@jest/globals';
import { untilAborted } from '../../../kit/database/untilAborted.ts';

describe('a database read for one request', () => {
  it('is sent no further statement once nobody waits', async () => {
    const sent: string[] = [];
    const database = {
      schema: 'performance',
      query: async (sql: string) => {
        sent.push(sql);
        return [];
      },
    };
    const left = new AbortController();
    const reading = untilAborted(database, left.signal);
    await reading.query('select 1');
    left.abort();
    await expect(reading.query('select 2')).rejects.toMatchObject({ code: 'TIMED_OUT' });
    expect(sent).toEqual(['select 1']);
  });
});
