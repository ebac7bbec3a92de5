import { afterEach, describe, expect, it } from '@jest/globals';
import { createAuthenticator } from '../../../gateway/access/authenticator.ts';
import type { Viewer } from '../../../kit/viewer.ts';
import { collect, type Received } from './support/collect.ts';
import { published, publishedTimes, towerHamlets } from './support/happenings.ts';
import { startLiveHub, type LiveHub } from './support/liveHub.ts';

const plain = 'subscription { updates { id sequence } }';
const withWards = 'subscription { updates { id area { ... on Borough { wards { code } } } } }';
const partner: Viewer = { agency: 'tower-hamlets', role: 'PARTNER', boroughs: [towerHamlets], scopes: [] };
const plenty = { perQuery: 1_000, capacity: 10_000, perSecond: 1_000 };
const sequencesOf = (results: readonly Received[]) => results.map(({ data }) => data?.updates?.['sequence']);

describe('what following costs', () => {
  let hub: LiveHub;
  /** @param anonymous what whoever shows no key may spend */
  const start = async (anonymous: typeof plenty) => {
    hub = await startLiveHub({
      limits: { closeGraceMs: 200, allowances: { anonymous, known: plenty } },
      authenticate: createAuthenticator({ keys: { viewerOf: async () => partner } }),
    });
  };
  afterEach(async () => {
    await hub[Symbol.asyncDispose]();
  });

  it('is known before anything begins: too much is refused with the cost, the limit and the field', async () => {
    await start({ perQuery: 20, capacity: 100, perSecond: 1 });
    const expected = [
      expect.objectContaining({
        message:
          'An update of this subscription would cost 25 and may cost 20; most of it is "updates.area.wards". Ask for fewer at once.',
        extensions: { code: 'LIMIT_EXCEEDED' },
      }),
    ];
    const [ws, sse] = [hub.ws(), hub.sse()];
    await expect(collect(ws, withWards).ended).rejects.toEqual(expected);
    const stream = collect(sse, withWards);
    await stream.ended;
    expect(stream.results[0]?.errors).toEqual(expected);
    await ws.dispose();
    sse.dispose();
    const known = hub.ws({ connectionParams: { authorization: 'Bearer hub_test_0123456789' } });
    const follower = collect(known, withWards);
    await hub.followers(1);
    hub.feed.append(published(towerHamlets));
    await follower.upTo(1);
    await known.dispose();
  });

  it('is paid once by each payer, however many of theirs follow; who has spent all waits and misses nothing', async () => {
    await start({ perQuery: 20, capacity: 3, perSecond: 0.5 });
    const ws = hub.ws();
    const many = Array.from({ length: 20 }, () => collect(ws, plain));
    const known = hub.ws({ connectionParams: { authorization: 'Bearer hub_test_0123456789' } });
    const other = collect(known, plain);
    await hub.followers(21);
    const started = performance.now();
    hub.feed.append(...publishedTimes(5));
    expect(sequencesOf(await other.upTo(5))).toEqual([1, 2, 3, 4, 5]);
    // Two of the five had to wait for two seconds each; paid by each follower, they would have taken minutes.
    for (const follower of many) expect(sequencesOf(await follower.upTo(5))).toEqual([1, 2, 3, 4, 5]);
    expect(performance.now() - started).toBeGreaterThan(2_000);
    await ws.dispose();
    await known.dispose();
  });

  it('is what an update held, and not what it might have held', async () => {
    await start({ perQuery: 40, capacity: 40, perSecond: 0.001 });
    const ws = hub.ws();
    const follower = collect(ws, withWards);
    await hub.followers(1);
    // Each may cost 25, and costs 2, since it is about no area.
    for (let count = 1; count <= 4; count += 1) {
      hub.feed.append(published(null));
      await follower.upTo(count);
    }
    await ws.dispose();
  });
});
