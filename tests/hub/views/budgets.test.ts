import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { wards } from '../../../schema/places/wards.ts';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';
import { openViewHub, type ViewHub } from './viewHub.ts';

/**
 * Without a key less than what all wards cost, and hardly anything flows back: how fast the machine is has no say. With one, less
 * than a series of each ward, of which what flows back in a second pays for one part.
 */
const allowances = {
  anonymous: { perQuery: 50_000, capacity: 500, perSecond: 0.1 },
  known: { perQuery: 50_000, capacity: 5_000, perSecond: 4_000 },
};

describeWithPostgresql('what views and tables cost', () => {
  let hub: ViewHub;
  beforeAll(async () => {
    hub = await openViewHub('off', allowances);
  }, 120_000);
  afterAll(() => hub.close());

  const all = `/graphql?${new URLSearchParams({ query: '{ boroughs { code wards { code name } } }' }).toString()}`;

  /** What is left may reach for a short view: each of another borough is paid anew, until nothing is left. */
  const spent = async (format: string) => {
    let answer = await hub.get(`/views/wards-without-a-panel${format}?borough=E09000001`);
    for (let borough = 2; borough <= 33 && answer.status === 200; borough += 1) {
      answer = await hub.get(
        `/views/wards-without-a-panel${format}?borough=E090000${String(borough).padStart(2, '0')}`,
      );
    }
    return answer;
  };

  it('are told when to ask again where the budget does not reach', async () => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const asked = Array.from({ length: 40 }, async () => {
      const answer = await fetch(`${hub.url}${all}`, { headers: { accept: 'text/csv' }, signal });
      expect(answer.status).toBe(429);
      return answer;
    });
    // What was begun waits for ever; the first that was not is enough.
    const refused = await Promise.any(asked);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('content-type')).toMatch(/^text\/csv/);
    const words = await refused.text();
    expect(words).toMatch(/The query costs \d+, and \d+ of 500 are left/);
    expect(words).not.toContain('v_one');
    for (const format of ['', '.xlsx', '.html']) {
      const other = await spent(format);
      expect([other.status, Number(other.headers.get('retry-after')) > 0]).toEqual([429, true]);
      if (format !== '.xlsx') expect(await other.text()).toMatch(/The query costs \d+/);
    }
    leaving.abort();
    await Promise.allSettled(asked);
  }, 60_000);

  it('costs nothing where it was kept, whoever else has spent theirs', async () => {
    const kept = '/views/targets.csv';
    expect((await hub.get(kept, { 'x-api-key': 'mopac' })).status).toBe(200);
    const again = await Promise.all(Array.from({ length: 30 }, () => hub.get(kept, { 'x-api-key': 'mopac' })));
    expect(again.every(({ status }) => status === 200)).toBe(true);
  });

  it('is paid part by part: what has begun waits for its budget and comes whole', async () => {
    const query = '{ boroughs { code wards { code name crime { series(last: 20) { period } } } } }';
    for (const name of ['one', 'other']) {
      const series = `/graphql?${new URLSearchParams({ query: query.replace('name', `${name}: name`) }).toString()}`;
      const answer = await hub.get(series, { accept: 'text/csv', 'x-api-key': 'mopac' });
      expect(answer.status).toBe(200);
      expect((await answer.text()).trim().split('\r\n')).toHaveLength(1 + wards.length);
      // A query that has not begun is not kept waiting.
      await sleep(1_300);
    }
  }, 60_000);
});
