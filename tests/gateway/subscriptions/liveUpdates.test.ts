import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collect } from './support/collect.ts';
import { hackney, published, restated, towerHamlets } from './support/happenings.ts';
import { startLiveHub, type LiveHub } from './support/liveHub.ts';

const everything = `subscription ($filter: UpdateFilter, $after: String) {
  updates(filter: $filter, after: $after) {
    __typename id cursor sequence occurredAt significance
    area { code name crimes }
    ... on ReleasePublished { release dataset { id title } }
  }
}`;

describe('live updates', () => {
  let hub: LiveHub;
  beforeAll(async () => {
    hub = await startLiveHub({ crimes: (code) => Number(code.slice(-2)) });
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
  });

  it.each(['ws', 'sse', 'single connection sse'] as const)(
    'reach through all subgraphs, over %s',
    async (transport) => {
      const client = transport === 'ws' ? hub.ws() : hub.sse({ singleConnection: transport !== 'sse' });
      const follower = collect(client, everything, { filter: { areas: [towerHamlets] } });
      await hub.followers(1);
      hub.feed.append(published(hackney), published(towerHamlets));
      const [first] = await follower.upTo(1);
      expect(first?.data?.updates).toEqual({
        __typename: 'ReleasePublished',
        id: `performance/${String(hub.feed.last)}`,
        cursor: first?.extensions?.cursor,
        sequence: 1,
        occurredAt: expect.any(String),
        significance: 'ROUTINE',
        area: { code: towerHamlets, name: 'Tower Hamlets', crimes: 30 },
        release: 'mps-borough-crime:234bf253436f',
        dataset: { id: 'mps-borough-crime', title: expect.stringContaining('Recorded Crime') },
      });
      hub.feed.append(restated(towerHamlets));
      const [, second] = await follower.upTo(2);
      expect(second?.data?.updates).toMatchObject({
        __typename: 'CrimeFiguresRestated',
        sequence: 2,
        significance: 'NOTABLE',
      });
      follower.stop();
      await client.dispose();
      await hub.followers(0);
    },
  );
});
