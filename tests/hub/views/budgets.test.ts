import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { wards } from '../../../schema/places/wards.ts';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';
import { openViewHub, type ViewHub } from './viewHub.ts';

/** Without a key a third of what all wards cost, and hardly anything flows back: how fast the machine is has no say. */
const allowances = {
  anonymous: { perQuery: 50_000, capacity: 500, perSecond: 0.1 },
  known: { perQuery: 50_000, capacity: 2_000, perSecond: 400 },
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
    // So many that not even the first parts of all can be paid.
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
    // Out of what there is, and then out of what flows back.
    for (let time = 0; time < 3; time += 1) {
      const other = all.replace('name', `n${String(time)}: name`);
      const answer = await hub.get(other, { accept: 'text/csv', 'x-api-key': 'mopac' });
      expect(answer.status).toBe(200);
      expect((await answer.text()).trim().split('\r\n')).toHaveLength(1 + wards.length);
    }
  }, 60_000);
});
