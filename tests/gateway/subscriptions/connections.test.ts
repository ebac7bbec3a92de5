import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventSource } from 'undici';
import { WebSocket } from 'ws';
import { documentedProgram, Running } from '../../hub/documentedProgram.ts';
import { collect } from './support/collect.ts';
import { hackney, published, publishedTimes, towerHamlets } from './support/happenings.ts';
import { startLiveHub, type LiveHub, type LiveHubOptions } from './support/liveHub.ts';

const selecting = (fields: string) =>
  `subscription ($filter: UpdateFilter, $after: String) { updates(filter: $filter, after: $after) { ${fields} } }`;

describe('a connection of a follower', () => {
  let hub: LiveHub;
  const start = async (options?: LiveHubOptions) => (hub = await startLiveHub(options));
  beforeEach(() => start({ updates: { sweepMs: 50, heartbeatMs: 3_000 } }));
  afterEach(async () => {
    await hub[Symbol.asyncDispose]();
  });

  it('takes browsers back where they were, by the id of the last event, and moves the id on while nothing is for them', async () => {
    const address = `${hub.url}/graphql/stream?query=${encodeURIComponent(`subscription { updates(filter: { areas: ["${towerHamlets}"] }) { id } }`)}`;
    const source = new EventSource(address);
    const got: { data: string; lastEventId: string }[] = [];
    source.addEventListener('next', (event) => {
      if ('data' in event && 'lastEventId' in event)
        got.push({ data: String(event.data), lastEventId: String(event.lastEventId) });
    });
    await hub.followers(1);
    hub.feed.append(published(towerHamlets));
    for (let attempt = 0; attempt < 500 && got.length === 0; attempt += 1) await wait(10);
    source.close();
    await hub.followers(0);
    hub.feed.append(published(hackney), published(towerHamlets));
    const text = await readStream(address, { 'last-event-id': got[0]?.lastEventId ?? '' }, 'performance/3');
    expect(text).toContain('"updates":{"id":"performance/3"}');
    expect(text).not.toContain('performance/1"');
    hub.feed.append(published(hackney));
    // Heartbeats carry the id alone; with it the follower would come back after what was not for them.
    const beats = await readStream(address, {}, '\n\nid: ');
    expect(beats.split('\n\n').filter((event) => /^id: [\w-]+$/.test(event)).length).toBeGreaterThanOrEqual(1);
  });

  it('shows all of a borough at an address of its own, to curl -N as well', async () => {
    const reading = readStream(`${hub.url}/updates/${towerHamlets}`, {}, '"sequence":1');
    await hub.followers(1);
    hub.feed.append(published(towerHamlets));
    expect(await reading).toMatch(
      /^:\n\nid: [\w-]+\n\nevent: next\nid: [\w-]+\ndata: \{"data":\{"updates":\{"__typename":"ReleasePublished"/,
    );
    const head = await fetch(`${hub.url}/updates/${towerHamlets}`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(2_000),
    });
    expect(head.headers.get('content-type')).toContain('text/event-stream');
    await hub.followers(0);
    const refused = await fetch(`${hub.url}/updates/nowhere`);
    expect(await refused.text()).toContain('which is the code of no area');
  });

  it('tells followers to come back when the hub closes', async () => {
    const closed: unknown[] = [];
    const ws = hub.ws({ on: { closed: (event) => closed.push(event) } });
    const follower = collect(ws, selecting('id'));
    const stream = readStream(`${hub.url}/updates/${towerHamlets}`, {}, 'nothing of the kind');
    await hub.followers(2);
    await hub.gateway.close();
    await expect(follower.ended).rejects.toMatchObject({ code: 1012, reason: expect.stringContaining('last cursor') });
    expect(await stream).toMatch(/: the hub is restarting; come back with your last event id\nretry: 1000\n\n$/);
  });

  it('goes on where it was, by the programs of the documentation, though a gateway was back before the libraries had tried', async () => {
    const { host, port } = new URL(hub.url);
    const { feed } = hub;
    const sse = documentedProgram('graphql-sse', host);
    const programs = [
      documentedProgram('graphql-ws', host),
      sse,
      sse.replace('singleConnection: false', 'singleConnection: true'),
    ];
    using stack = new DisposableStack();
    const running = programs.map((text) => stack.use(Running.program(text)));
    await hub.followers(3);
    // One that has had no update yet comes back to where it began.
    await hub.gateway.close();
    feed.append(...publishedTimes(2));
    await start({ feed, port: Number(port) });
    await hub.followers(3);
    feed.append(...publishedTimes(3));
    for (const program of running) await program.until('performance/5"');
    await hub.gateway.close();
    feed.append(...publishedTimes(4));
    await start({ feed, port: Number(port) });
    await hub.followers(3);
    feed.append(published(towerHamlets));
    const all = new Set(Array.from({ length: 10 }, (_, place) => `performance/${String(place + 1)}`));
    for (const program of running) await program.untilUpdates(all);
    // Whoever is refused for good asks no more.
    for (const text of programs) {
      using refused = Running.program(text.replace('__typename', 'nothing').replaceAll('console.error', 'console.log'));
      await refused.until('GRAPHQL_VALIDATION_FAILED');
      expect(await refused.ended).toBe(0);
    }
  }, 60_000);

  it('keeps no client waiting whose one stream for all ends while their subscription begins', async () => {
    const held = Promise.withResolvers<undefined>();
    const begun = Promise.withResolvers<undefined>();
    const slow = async (...request: Parameters<typeof fetch>) => {
      const answer = await fetch(...request);
      // The hub has begun the subscription, and its answer has not arrived.
      if (answer.status === 202) {
        begun.resolve(undefined);
        await held.promise;
      }
      return answer;
    };
    const follower = collect(hub.sse({ singleConnection: true, fetchFn: slow }), selecting('id'));
    await begun.promise;
    await hub.gateway.close();
    // Until the client has read that the stream is over.
    await wait(500);
    held.resolve(undefined);
    const waited = wait(5_000).then(() => 'still waiting');
    const ended = follower.ended.then(
      () => 'completed',
      () => 'told',
    );
    expect(await Promise.race([ended, waited])).toBe('told');
  });

  it('leaves nobody behind who goes before their subscription has begun', async () => {
    await hub[Symbol.asyncDispose]();
    // A source that has not answered yet keeps whoever comes waiting for it.
    await start({ away: true });
    const [ws, sse, shared] = [hub.ws(), hub.sse(), hub.sse({ singleConnection: true })];
    for (const client of [ws, sse, shared]) collect(client, selecting('id'));
    const stopped = collect(hub.sse({ singleConnection: true }), selecting('id'));
    await wait(500);
    await ws.dispose();
    for (const client of [sse, shared]) client.dispose();
    stopped.stop();
    await wait(2_500);
    await hub.followers(0);
  });

  it('costs the others nothing where one never reads', async () => {
    await hub[Symbol.asyncDispose]();
    await start({ secret: 'x'.repeat(200_000), updates: { sweepMs: 50, heartbeatMs: 1_000, stallMs: 1_000 } });
    const { port, hostname } = new URL(hub.url);
    const deaf = connect(Number(port), hostname);
    deaf.pause();
    deaf.on('error', () => undefined);
    const query = encodeURIComponent('subscription { updates { id area { secret } } }');
    deaf.write(`GET /graphql/stream?query=${query} HTTP/1.1\r\nhost: ${hostname}\r\naccept: text/event-stream\r\n\r\n`);
    await hub.followers(1);
    const deafSocket = await deafFollower(`${hub.url.replace('http', 'ws')}/graphql`, selecting('id area { secret }'));
    await hub.followers(2);
    const sse = hub.sse();
    const follower = collect(sse, selecting('id area { secret }'));
    await hub.followers(3);
    const before = memoryInUse();
    // 60 MB for each of those who do not read, were they kept for them.
    for (let round = 0; round < 30; round += 1) {
      hub.feed.append(...publishedTimes(10));
      await follower.upTo(10);
      follower.results.length = 0;
    }
    // What is shared of the last updates is kept, once for all: some 65 MB of these.
    expect(memoryInUse() - before).toBeLessThan(100_000_000);
    // Who reads nothing for longer than the hub waits is cut, and may come back with their cursor.
    await hub.followers(1);
    deaf.destroy();
    deafSocket.terminate();
    sse.dispose();
  });
});

/** In bytes, once what nobody holds any more is cleared away. */
function memoryInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Follows by WebSocket, and reads nothing from then on. */
async function deafFollower(address: string, query: string): Promise<WebSocket> {
  const socket = new WebSocket(address, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  socket.send(JSON.stringify({ id: 'deaf', type: 'subscribe', payload: { query } }));
  socket.pause();
  return socket;
}

/** Reads a stream until some text has come, or it ends. */
function readStream(address: string, headers: Record<string, string>, until: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const request = httpRequest(address, { headers }, (response) => {
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        if (!text.includes(until)) return;
        request.destroy();
        resolve(text);
      });
      response.on('end', () => resolve(text));
      response.on('error', () => resolve(text));
    });
    request.on('error', reject);
    request.end();
  });
}
