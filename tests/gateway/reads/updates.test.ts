import { expect, it } from '@jest/globals';
import { createAuthenticator } from '../../../gateway/access/authenticator.ts';
import type { ReadFacts } from '../../../kit/reads/readEntry.ts';
import { notRecorded } from '../../../kit/reads/readRecorder.ts';
import { hubItself } from '../../../kit/viewer.ts';
import { collect } from '../subscriptions/support/collect.ts';
import { published, towerHamlets } from '../subscriptions/support/happenings.ts';
import { startLiveHub } from '../subscriptions/support/liveHub.ts';

const subscription = `subscription ($after: String) { updates(after: $after) { id area { restricted } } }`;
const authorization = (key: number) => `Bearer hub_test_012345678${String(key)}`;

it('records what each follower is told that is restricted, and tells nobody what cannot be recorded', async () => {
  const entries: ReadFacts[] = [];
  let isAway = false;
  await using hub = await startLiveHub({
    authenticate: createAuthenticator({
      keys: { viewerOf: (secret) => Promise.resolve({ ...hubItself, keyId: secret.slice(-1) }) },
    }),
    reads: {
      record: async (facts) => {
        if (isAway) throw notRecorded();
        entries.push(facts);
      },
    },
  });
  const anonymous = hub.ws();
  const known = [1, 2].map((key) =>
    hub.ws({ connectionParams: { authorization: authorization(key), 'x-purpose': 'board meeting' } }),
  );
  const followers = [anonymous, ...known].map((client) => collect(client, subscription));
  await hub.followers(3);
  hub.feed.append(published(towerHamlets));
  const [, told] = await Promise.all(followers.map(async (follower) => (await follower.upTo(1))[0]));
  expect(told?.data?.updates).toEqual({ id: 'performance/1', area: { restricted: 42 } });
  expect(entries).toHaveLength(2);
  expect(entries[0]).toMatchObject({
    kind: 'UPDATE',
    fields: ['Area.restricted'],
    areas: [towerHamlets],
    purpose: 'board meeting',
    rows: 1,
  });
  expect(entries[0]?.key).not.toBe(entries[1]?.key);

  isAway = true;
  const [, first] = followers;
  hub.feed.append(published(towerHamlets));
  const [, ended] = (await first?.upTo(2)) ?? [];
  expect(ended?.data).toBeUndefined();
  expect(ended?.errors).toMatchObject([{ extensions: { code: 'NOT_RECORDED' } }]);

  isAway = false;
  const again = collect(hub.ws({ connectionParams: { authorization: authorization(1) } }), subscription, {
    after: ended?.extensions?.cursor,
  });
  const [missed] = await again.upTo(1);
  expect(missed?.data?.updates).toEqual({ id: 'performance/2', area: { restricted: 42 } });
});
