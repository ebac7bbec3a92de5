import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import type { HubEvent } from '../../../schema/events/hubEvent.ts';
import { collect, type Received } from './support/collect.ts';
import { hackney, published, publishedTimes, restated, towerHamlets } from './support/happenings.ts';
import { startLiveHub, type LiveHub } from './support/liveHub.ts';
import { tellingSeal } from './support/tellingSeal.ts';

const following = `subscription ($filter: UpdateFilter, $after: String) {
  updates(filter: $filter, after: $after) { __typename id sequence ... on Gap { source reason reconcile } }
}`;

const idsOf = (results: readonly Received[]) => results.map(({ data }) => data?.updates?.['id']);
const sequencesOf = (results: readonly Received[]) => results.map(({ data }) => data?.updates?.['sequence']);
const cursorOf = (result: Received | undefined) => result?.extensions?.cursor ?? '';

/** The cursor with which the hub acknowledges a connection. */
async function acknowledgedBy(hub: LiveHub): Promise<string> {
  let acknowledged: unknown;
  const ws = hub.ws({ lazy: false, on: { connected: (_socket, payload) => (acknowledged = payload) } });
  while (acknowledged === undefined) await wait(10);
  await ws.dispose();
  return z.strictObject({ cursor: z.string() }).parse(acknowledged).cursor;
}

describe('nothing is lost', () => {
  let hub: LiveHub;
  beforeEach(async () => {
    hub = await startLiveHub({ updates: { kept: 5, sweepMs: 50, heartbeatMs: 200 } });
  });
  afterEach(async () => {
    await hub[Symbol.asyncDispose]();
  });

  it('of what happened between two connections, and the numbers go on', async () => {
    const ws = hub.ws();
    const before = collect(ws, following);
    await hub.followers(1);
    hub.feed.append(...publishedTimes(3));
    const first = await before.upTo(3);
    before.stop();
    await hub.followers(0);
    // More than is kept in memory, so that the log itself must be read.
    hub.feed.append(...publishedTimes(40));
    const after = collect(ws, following, { after: cursorOf(first[2]) });
    const later = await after.upTo(40);
    expect(idsOf(later)).toEqual(Array.from({ length: 40 }, (_, place) => `performance/${String(place + 4)}`));
    expect(sequencesOf([...first, ...later])).toEqual(Array.from({ length: 43 }, (_, place) => place + 1));
    await ws.dispose();
  });

  it('between the connection and the first update, with the cursor of the acknowledgement', async () => {
    const cursor = await acknowledgedBy(hub);
    hub.feed.append(published(towerHamlets));
    const again = hub.ws();
    expect(idsOf(await collect(again, following, { after: cursor }).upTo(1))).toEqual(['performance/1']);
    await again.dispose();
  });

  it('to a stream that breaks while an update is made, though signs of life have passed meanwhile', async () => {
    let answer = Promise.withResolvers<number>();
    await using slow = await startLiveHub({ updates: { heartbeatMs: 30 }, crimes: () => answer.promise });
    const address = `${slow.url}/graphql/stream?query=${encodeURIComponent('subscription { updates { id area { crimes } } }')}`;
    const leaving = new AbortController();
    const stream = await fetch(address, { signal: leaving.signal });
    await slow.followers(1);
    slow.feed.append(published(towerHamlets));
    let text = '';
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    while (slow.figures.received.length === 0 || !/(?:id: \S+\s+){3}$/.test(text)) {
      const read = await reader?.read();
      text += read?.value ?? '';
      if (slow.figures.received.length === 0) text = '';
    }
    leaving.abort();
    await slow.followers(0);
    answer.resolve(7);
    answer = Promise.withResolvers();
    answer.resolve(7);
    const last = /id: (\S+)\s*$/.exec(text)?.[1];
    const sse = slow.sse({ headers: { 'last-event-id': last ?? '' } });
    const [missed] = await collect(sse, 'subscription { updates { id } }').upTo(1);
    expect(missed?.data?.updates).toEqual({ id: 'performance/1' });
    sse.dispose();
  });

  it('whatever happens in whatever order, for whoever comes and goes', async () => {
    const step = fc.oneof(
      fc.record({ does: fc.constant('append' as const), count: fc.integer({ min: 1, max: 12 }), here: fc.boolean() }),
      fc.record({ does: fc.constant('leave' as const) }),
      fc.record({ does: fc.constant('read' as const) }),
    );
    const ws = hub.ws();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const wanted: string[] = [];
        const had: Received[] = [];
        const probe = collect(ws, following);
        await hub.followers(1);
        hub.feed.append(published(towerHamlets));
        let after = cursorOf((await probe.upTo(1))[0]);
        const from = Number(idsOf(probe.results)[0]?.toString().split('/')[1]);
        probe.stop();
        await hub.followers(0);
        const filter = { areas: [towerHamlets] };
        const firstSequence = Number(sequencesOf(probe.results)[0]);
        let now = collect(ws, following, { filter, after });
        const take = async () => {
          const results = await now.upTo(wanted.length - had.length);
          had.push(...results);
          after = cursorOf(had.at(-1)) || after;
          now.stop();
          await hub.followers(0);
        };
        let position = from;
        for (const each of steps) {
          if (each.does === 'append') {
            const events = Array.from({ length: each.count }, (_, place): HubEvent =>
              published(each.here && place % 2 === 0 ? towerHamlets : hackney),
            );
            for (const { area } of events) {
              position += 1;
              if (area === towerHamlets) wanted.push(`performance/${String(position)}`);
            }
            hub.feed.append(...events);
          } else if (each.does === 'leave') {
            await take();
            now = collect(ws, following, { filter, after });
          } else {
            await now.upTo(Math.min(1, wanted.length - had.length));
          }
        }
        await take();
        expect(idsOf(had)).toEqual(wanted);
        expect(sequencesOf(had)).toEqual(wanted.map((_, place) => firstSequence + 1 + place));
      }),
      { numRuns: 15 },
    );
    await ws.dispose();
  });

  it('in silence: what retention removed is told as a gap, with a query that says how things stand', async () => {
    const sse = hub.sse();
    const before = collect(sse, following);
    await hub.followers(1);
    hub.feed.append(published(towerHamlets));
    const [first] = await before.upTo(1);
    before.stop();
    await hub.followers(0);
    hub.feed.append(...publishedTimes(20));
    hub.feed.trim(15);
    const after = collect(sse, following, { after: cursorOf(first), filter: { areas: [towerHamlets] } });
    const [gap, next] = await after.upTo(7);
    expect(gap?.data?.updates).toMatchObject({
      __typename: 'Gap',
      source: 'performance',
      reason: 'RETENTION',
      sequence: 2,
    });
    expect(idsOf([next ?? {}])).toEqual(['performance/16']);
    const again = collect(sse, following, { after: cursorOf(first), filter: { areas: [towerHamlets] } });
    expect(idsOf([(await again.upTo(1))[0] ?? {}])).toEqual(idsOf([gap ?? {}]));
    again.stop();
    const reconcile = String(gap?.data?.updates?.['reconcile']);
    // This hub has datasets alone; `tests/hub/liveUpdates.test.ts` asks the whole of it.
    const ofDatasets = reconcile.replace(/\.\.\. on \w+ \{.*\n/g, '').replace(/\n {2}london[^]*/, '\n}');
    const answer = await hub.gateway.execute({ query: ofDatasets });
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.['datasets']).toContainEqual(expect.objectContaining({ id: 'mps-borough-crime' }));
    sse.dispose();
  });

  it('of a source that was away when the follower came: it is told as a gap once the source is back', async () => {
    await hub[Symbol.asyncDispose]();
    hub = await startLiveHub({ away: true });
    const ws = hub.ws();
    const follower = collect(ws, following);
    await hub.followers(1);
    hub.feed.isAway = false;
    const [gap] = await follower.upTo(1);
    expect(gap?.data?.updates).toMatchObject({ __typename: 'Gap', reason: 'SOURCE_AWAY' });
    hub.feed.append(published(towerHamlets));
    expect(idsOf(await follower.upTo(2))[1]).toBe('performance/1');
    await ws.dispose();
  });

  it('of a source that was away when a cursor was given: a gap, and nothing from before it', async () => {
    await hub[Symbol.asyncDispose]();
    hub = await startLiveHub({ away: true, updates: { sweepMs: 50 } });
    hub.feed.append(...publishedTimes(3));
    const acknowledged = await acknowledgedBy(hub);
    const leaving = new AbortController();
    const address = `${hub.url}/graphql/stream?query=${encodeURIComponent('subscription { updates { id } }')}`;
    const stream = await fetch(address, { signal: leaving.signal });
    const begun = stream.headers.get('update-cursor') ?? '';
    leaving.abort();
    hub.feed.isAway = false;
    for (const after of [acknowledged, begun]) {
      const ws = hub.ws();
      const follower = collect(ws, following, { after });
      await follower.upTo(1);
      hub.feed.append(published(towerHamlets));
      const told = (await follower.upTo(2)).map(({ data }) => data?.updates?.['reason'] ?? data?.updates?.['id']);
      expect(told).toEqual(['SOURCE_AWAY', `performance/${String(hub.feed.last)}`]);
      await ws.dispose();
    }
  });

  it('of a source that the hub did not have when a cursor was given: it is followed from its beginning', async () => {
    hub.feed.append(...publishedTimes(3));
    const { sequence, places } = tellingSeal.read(await acknowledgedBy(hub));
    const without = new Map([...places].filter(([source]) => source !== 'performance'));
    const ws = hub.ws();
    const told = await collect(ws, following, { after: tellingSeal.textOf({ sequence, places: without }) }).upTo(3);
    expect(idsOf(told)).toEqual(['performance/1', 'performance/2', 'performance/3']);
    await ws.dispose();
  });

  it('while a source goes away and comes back', async () => {
    const ws = hub.ws();
    const follower = collect(ws, following);
    await hub.followers(1);
    hub.feed.append(published(towerHamlets));
    await follower.upTo(1);
    hub.feed.isAway = true;
    hub.feed.append(published(towerHamlets));
    hub.feed.append(restated(towerHamlets));
    await wait(100);
    hub.feed.isAway = false;
    expect(idsOf(await follower.upTo(3))).toEqual(['performance/1', 'performance/2', 'performance/3']);
    await ws.dispose();
  });

  it('where the log turns out to be another one: followers end with a code, and do not go on in silence', async () => {
    const ws = hub.ws();
    const follower = collect(ws, following);
    await hub.followers(1);
    hub.feed.append(published(towerHamlets));
    await follower.upTo(1);
    hub.feed.log = 'the-log-after-a-restore';
    hub.feed.append(published(towerHamlets));
    await follower.ended;
    expect(follower.results.at(-1)?.errors?.[0]).toMatchObject({ extensions: { code: 'CONFLICT' } });
    await ws.dispose();
  });

  it('where the log went back: nobody waits in silence for positions that were given to other updates', async () => {
    const ws = hub.ws();
    const follower = collect(ws, following);
    await hub.followers(1);
    hub.feed.append(...publishedTimes(3));
    await follower.upTo(3);
    hub.feed.goBackTo(1);
    await follower.ended;
    expect(follower.results.at(-1)?.errors?.[0]).toMatchObject({ extensions: { code: 'CONFLICT' } });
    const later = collect(ws, following);
    await hub.followers(1);
    hub.feed.append(published(hackney));
    expect(idsOf(await later.upTo(1))).toEqual(['performance/2']);
    await ws.dispose();
  });

  it('to a cursor beyond the log of a source that was away when it was given', async () => {
    await hub[Symbol.asyncDispose]();
    hub = await startLiveHub({ away: true, updates: { sweepMs: 50 } });
    hub.feed.append(published(towerHamlets));
    const places = new Map([['performance', { log: hub.feed.log, position: 5 }]]);
    const ws = hub.ws();
    const follower = collect(ws, following, { after: tellingSeal.textOf({ sequence: 0, places }) });
    await hub.followers(1);
    hub.feed.isAway = false;
    await follower.ended;
    expect(follower.results.at(-1)?.errors?.[0]).toMatchObject({ extensions: { code: 'CONFLICT' } });
    await ws.dispose();
  });
});
