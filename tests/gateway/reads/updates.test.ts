import { expect, it } from '@jest/globals';
import { createAuthenticator } from '../../../gateway/access/authenticator.ts';
import type { ReadFacts } from '../../../kit/reads/readEntry.ts';
import { notRecorded } from '../../../kit/reads/readRecorder.ts';
import { hubItself } from '../../../kit/viewer.ts';
import { collect } from '../subscriptions/support/collect.ts';
import { published, towerHamlets } from '../subscriptions/support/happenings.ts';
import { startLiveHub } from '../subscriptions/support/liveHub.ts';

// What is wanted says nothing of what comes.
const subscription = `subscription ($after: String) {
  updates(after: $after, filter: { areas: ["E09000030", "E09000012"] }) { id area { restricted } } }`;
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
  const bySse = hub.sse({ headers: { authorization: authorization(3), 'x-purpose': 'board meeting' } });
  const followers = [anonymous, ...known, bySse].map((client) => collect(client, subscription));
  await hub.followers(4);
  hub.feed.append(published(towerHamlets));
  const [, told] = await Promise.all(followers.map(async (follower) => (await follower.upTo(1))[0]));
  expect(told?.data?.updates).toEqual({ id: 'performance/1', area: { restricted: 42 } });
  const update = {
    kind: 'UPDATE',
    fields: ['Area.restricted'],
    areas: [towerHamlets],
    purpose: 'board meeting',
    rows: 1,
  };
  expect(entries).toMatchObject([update, update, update]);
  expect(entries.map(({ key }) => key).toSorted()).toEqual(['1', '2', '3']);

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
