import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAuthenticator } from '../../../gateway/access/authenticator.ts';
import { hubItself } from '../../../kit/viewer.ts';
import { eventKeys, eventKinds, type EventKind } from '../../../schema/events/eventKeys.ts';
import { usualSignificance } from '../../../schema/events/significance.ts';
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
    hub = await startLiveHub({
      crimes: (code) => Number(code.slice(-2)),
      authenticate: createAuthenticator({ keys: { viewerOf: () => Promise.resolve(hubItself) } }),
    });
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

  it('give each kind of event a type of its own, which reaches the area', async () => {
    const client = hub.ws({ connectionParams: { authorization: 'Bearer hub_test_0123456789' } });
    const follower = collect(client, 'subscription { updates { __typename significance area { crimes } } }');
    await hub.followers(1);
    for (const kind of eventKinds) hub.feed.appendAs(kind, towerHamlets, keysOf(kind));
    const results = await follower.upTo(eventKinds.length);
    expect(results.map(({ data }) => data?.updates)).toEqual(
      eventKinds.map((kind) => ({
        __typename: kind.toLowerCase().replace(/(?:^|_)(.)/g, (_, first: string) => first.toUpperCase()),
        significance: usualSignificance(kind),
        area: { crimes: 30 },
      })),
    );
    await client.dispose();
  });
});

const values: Readonly<Record<string, string>> = {
  dueOn: '2026-11-28',
  period: '2026-10',
  dataset: 'mps-borough-crime',
};

/** Some keys of a kind. */
function keysOf(kind: EventKind): Record<string, string> {
  return Object.fromEntries(Object.keys(eventKeys[kind].shape).map((name) => [name, values[name] ?? 'one']));
}
