import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { wards } from '../../../schema/places/wards.ts';
import { describeWithPostgresql } from '../../kit/database/testDatabase.ts';
import { openViewHub, type ViewHub } from './viewHub.ts';

/** Enough for a third of what all wards cost, and back in a second or two. */
const allowance = { perQuery: 50_000, capacity: 500, perSecond: 400 };

describeWithPostgresql('what views and tables cost', () => {
  let hub: ViewHub;
  beforeAll(async () => {
    hub = await openViewHub('off', { anonymous: allowance, known: { ...allowance, capacity: 1_000_000 } });
  }, 120_000);
  afterAll(() => hub.close());

  const all = `/graphql?${new URLSearchParams({ query: '{ boroughs { code wards { code name } } }' }).toString()}`;

  it('is paid part by part: what has begun waits for its budget and comes whole, and what has not is told when to ask', async () => {
    const answer = await hub.get(all, { accept: 'text/csv' });
    expect(answer.status).toBe(200);
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines).toHaveLength(1 + wards.length);
    const next = await hub.get(all, { accept: 'text/csv' });
    const others = await Promise.all(
      Array.from({ length: 12 }, () => hub.get(all.replace('name', 'n: name'), { accept: 'text/csv' })),
    );
    const spent = [next, ...others].filter(({ status }) => status === 429);
    expect(spent.length).toBeGreaterThan(0);
    for (const refused of spent) {
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(refused.headers.get('content-type')).toMatch(/^text\/csv/);
      expect(await refused.text()).toMatch(/The query costs \d+, and \d+ of 500 are left/);
    }
    for (const taken of [next, ...others]) if (taken.status === 200) await taken.body?.cancel();
  }, 60_000);

  it('costs nothing where it was kept, and leaves other payers alone', async () => {
    const kept = '/views/dataset-register.csv';
    expect((await hub.get(kept, { 'x-api-key': 'mopac' })).status).toBe(200);
    const again = await Promise.all(Array.from({ length: 30 }, () => hub.get(kept, { 'x-api-key': 'mopac' })));
    expect(again.every(({ status }) => status === 200)).toBe(true);
  });
});
