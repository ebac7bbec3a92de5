import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createAuthenticator } from '../../../gateway/access/authenticator.ts';
import { HubError } from '../../../kit/hubError.ts';
import { hubItself } from '../../../kit/viewer.ts';
import { compose } from '../support/testHub.ts';
import { collect, type Received } from './support/collect.ts';
import { hackney, published, restated, towerHamlets } from './support/happenings.ts';
import { startLiveHub, type LiveHub, type LiveHubOptions } from './support/liveHub.ts';
import { tellingSeal } from './support/tellingSeal.ts';

const selecting = (fields: string) =>
  `subscription ($filter: UpdateFilter, $after: String) { updates(filter: $filter, after: $after) { ${fields} } }`;

const placeOf = (result: Received | undefined) => tellingSeal.read(result?.extensions?.cursor ?? '');

describe('following updates', () => {
  let hub: LiveHub;
  const start = async (options?: LiveHubOptions) => (hub = await startLiveHub(options));
  beforeEach(() => start({ updates: { sweepMs: 50, heartbeatMs: 3_000 } }));
  afterEach(async () => {
    await hub[Symbol.asyncDispose]();
  });

  it('runs each event once for all who select the same, whatever they filter and wherever they begin', async () => {
    const [ws, sse] = [hub.ws(), hub.sse()];
    const followers = [
      ...Array.from({ length: 20 }, () =>
        collect(ws, selecting('id sequence cursor area { crimes }'), { filter: { areas: [towerHamlets] } }),
      ),
      ...Array.from({ length: 20 }, () =>
        collect(ws, selecting('id sequence cursor area { crimes }'), { filter: { kinds: ['RELEASE_PUBLISHED'] } }),
      ),
      ...Array.from({ length: 10 }, () => collect(sse, selecting('id sequence cursor area { crimes }'))),
    ];
    await hub.followers(50);
    const fetches = hub.figures.received.length;
    hub.feed.append(published(hackney), published(towerHamlets));
    const last = await Promise.all(
      followers.map(async (follower, place) => (await follower.upTo(place < 20 ? 1 : 2)).at(-1)),
    );
    expect(new Set(last.map((result) => result?.data?.updates?.['id']))).toEqual(new Set(['performance/2']));
    expect(last.map((result) => result?.data?.updates?.['sequence'])).toEqual([
      ...Array<number>(20).fill(1),
      ...Array<number>(30).fill(2),
    ]);
    expect(hub.gateway.following().executions).toBe(2);
    expect(hub.figures.received.length - fetches).toBe(2);
    // One reader for each source, however many follow: the first look, and then one for each thing that happened.
    expect(hub.feed.reads).toBeLessThanOrEqual(4);
    await ws.dispose();
    sse.dispose();
    await hub.followers(0);
  });

  it('asks who follows once for each update, however many show the same key', async () => {
    await hub[Symbol.asyncDispose]();
    let asked = 0;
    const viewerOf = async () => {
      asked += 1;
      return hubItself;
    };
    await start({ authenticate: createAuthenticator({ keys: { viewerOf } }), updates: { sweepMs: 60_000 } });
    const ws = hub.ws({ connectionParams: { authorization: 'Bearer hub_test_0123456789' } });
    const followers = Array.from({ length: 30 }, () => collect(ws, selecting('id')));
    await hub.followers(30);
    await wait(200);
    const before = asked;
    hub.feed.append(published(towerHamlets));
    await Promise.all(followers.map(async (follower) => follower.upTo(1)));
    expect(asked - before).toBeGreaterThanOrEqual(1);
    // As the update comes, and perhaps once more where it took its time.
    expect(asked - before).toBeLessThanOrEqual(5);
    await ws.dispose();
  });

  it('takes what the filter wants: areas with their wards, kinds, significance, London as a whole', async () => {
    const ward = 'E05009317';
    const ws = hub.ws();
    const idsWith = async (filter: unknown, count: number) => {
      const follower = collect(ws, selecting('id'), { filter });
      await hub.followers(1);
      const from = hub.feed.last;
      hub.feed.append(
        published(towerHamlets),
        published(ward),
        published(hackney),
        published(null),
        restated(towerHamlets),
      );
      const results = await follower.upTo(count);
      await wait(50);
      expect(follower.results).toHaveLength(count);
      follower.stop();
      await hub.followers(0);
      return results.map(({ data }) => Number(String(data?.updates?.['id']).split('/')[1]) - from);
    };
    expect(await idsWith({ areas: [towerHamlets] }, 2)).toEqual([1, 5]);
    expect(await idsWith({ areas: [towerHamlets], includeWards: true }, 3)).toEqual([1, 2, 5]);
    expect(await idsWith({ areas: [towerHamlets], includeLondonWide: true }, 3)).toEqual([1, 4, 5]);
    expect(await idsWith({ minimumSignificance: 'NOTABLE' }, 1)).toEqual([5]);
    expect(await idsWith({ kinds: ['RELEASE_PUBLISHED'] }, 4)).toEqual([1, 2, 3, 4]);
    await ws.dispose();
  });

  it('puts cursor and number under whatever name they are asked for, in fragments too', async () => {
    const ws = hub.ws();
    const query = `subscription { news: updates { ...Place ... on ReleasePublished { number: sequence } ... on Gap { reason } } }
      fragment Place on Update { where: cursor }`;
    const follower = collect(ws, query);
    await hub.followers(1);
    hub.feed.append(published(towerHamlets));
    const [first] = await follower.upTo(1);
    expect(first?.data?.['news']).toEqual({ where: first?.extensions?.cursor, number: 1 });
    await ws.dispose();
  });

  it('gives the rest of an update where a subgraph is down, with an error that says where', async () => {
    await hub[Symbol.asyncDispose]();
    await start({
      crimes: () => {
        throw new TypeError('connect ECONNREFUSED 10.0.0.7:5432');
      },
    });
    const ws = hub.ws();
    const follower = collect(ws, selecting('id area { name crimes }'));
    await hub.followers(1);
    hub.feed.append(published(towerHamlets));
    const [result] = await follower.upTo(1);
    expect(result?.data?.updates).toEqual({ id: 'performance/1', area: { name: 'Tower Hamlets', crimes: null } });
    expect(result?.errors).toEqual([
      expect.objectContaining({
        path: ['updates', 'area', 'crimes'],
        extensions: expect.objectContaining({ code: 'INTERNAL' }),
      }),
    ]);
    expect(JSON.stringify(result)).not.toContain('10.0.0.7');
    await ws.dispose();
  });

  it('gives an update whole, and shares it again, once the subgraph is back', async () => {
    await hub[Symbol.asyncDispose]();
    let isDown = false;
    await start({
      crimes: () => {
        if (isDown) throw new TypeError('connect ECONNREFUSED');
        return 7;
      },
    });
    const ws = hub.ws();
    const query = selecting('id area { crimes }');
    const follower = collect(ws, query);
    await hub.followers(1);
    hub.feed.append(published(towerHamlets));
    const after = (await follower.upTo(1))[0]?.extensions?.cursor;
    isDown = true;
    hub.feed.append(published(towerHamlets));
    expect((await follower.upTo(2))[1]?.data?.updates).toEqual({ id: 'performance/2', area: { crimes: null } });
    isDown = false;
    for (let again = 0; again < 3; again += 1) {
      const [result] = await collect(ws, query, { after }).upTo(1);
      expect(result?.data?.updates).toEqual({ id: 'performance/2', area: { crimes: 7 } });
      expect(result?.errors).toBeUndefined();
    }
    expect(hub.gateway.following().executions).toBe(3);
    await ws.dispose();
  });

  it('gives null and an error for a field that the follower may not see, and its value to one who may', async () => {
    await hub[Symbol.asyncDispose]();
    await start({ authenticate: createAuthenticator({ keys: { viewerOf: () => Promise.resolve(hubItself) } }) });
    const [anonymous, known] = [
      hub.ws(),
      hub.ws({ connectionParams: { authorization: 'Bearer hub_test_0123456789' } }),
    ];
    const followers = [anonymous, known].map((client) => collect(client, selecting('id area { name restricted }')));
    await hub.followers(2);
    hub.feed.append(published(towerHamlets));
    const [denied, seen] = await Promise.all(followers.map(async (follower) => (await follower.upTo(1))[0]));
    expect(denied?.data?.updates).toEqual({ id: 'performance/1', area: { name: 'Tower Hamlets', restricted: null } });
    expect(denied?.errors).toEqual([
      expect.objectContaining({
        path: ['updates', 'area', 'restricted'],
        extensions: expect.objectContaining({ code: expect.stringMatching(/FORBIDDEN|UNAUTHENTICATED/) }),
      }),
    ]);
    expect(seen).toMatchObject({ data: { updates: { area: { restricted: 42 } } } });
    expect(seen?.errors).toBeUndefined();
    await anonymous.dispose();
    await known.dispose();
  });

  it('is left at once by an idle follower, and nothing of them stays', async () => {
    const [ws, sse] = [hub.ws(), hub.sse()];
    const followers = [collect(ws, selecting('id')), collect(sse, selecting('id'))];
    await hub.followers(2);
    for (const follower of followers) follower.stop();
    await hub.followers(0);
    await ws.dispose();
    sse.dispose();
  });

  it('ends with a code when the key is revoked, for an idle follower too', async () => {
    await hub[Symbol.asyncDispose]();
    let isRevoked = false;
    const viewerOf = () =>
      isRevoked
        ? Promise.reject(new HubError('UNAUTHENTICATED', 'The key hub_test was revoked; ask for another.'))
        : Promise.resolve(hubItself);
    await start({ authenticate: createAuthenticator({ keys: { viewerOf } }), updates: { sweepMs: 50 } });
    const authorization = 'Bearer hub_test_0123456789';
    const [ws, sse] = [hub.ws({ connectionParams: { authorization } }), hub.sse({ headers: { authorization } })];
    const followers = [collect(ws, selecting('id')), collect(sse, selecting('id'))];
    await hub.followers(2);
    hub.feed.append(published(towerHamlets));
    for (const follower of followers) await follower.upTo(1);
    isRevoked = true;
    for (const follower of followers) {
      await follower.ended;
      expect(follower.results).toHaveLength(2);
      expect(follower.results[1]?.errors).toEqual([
        {
          message: expect.stringContaining('was revoked'),
          extensions: { code: 'UNAUTHENTICATED', cursor: expect.any(String) },
        },
      ]);
      expect(placeOf(follower.results[1])).toEqual(placeOf(follower.results[0]));
    }
    await hub.followers(0);
    await ws.dispose();
    sse.dispose();
  });

  it('refuses a wrong key when the connection opens', async () => {
    const ws = hub.ws({ connectionParams: { authorization: 'Bearer hub_wrong' } });
    await expect(collect(ws, selecting('id')).ended).rejects.toMatchObject({ code: 4403 });
    const answer = await fetch(`${hub.url}/updates/${towerHamlets}`, {
      headers: { authorization: 'Bearer hub_wrong' },
    });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toContain('"code":"UNAUTHENTICATED"');
  });

  it('asks whoever connects to come back later while nobody can say whether their key is good', async () => {
    await hub[Symbol.asyncDispose]();
    const away = [new HubError('SOURCE_UNAVAILABLE', 'The keys cannot be read now.'), new Error('ECONNREFUSED')];
    const viewerOf = () => Promise.reject(away.shift() ?? new Error('ECONNREFUSED'));
    await start({ authenticate: createAuthenticator({ keys: { viewerOf } }) });
    for (let time = 0; time < 2; time += 1) {
      const ws = hub.ws({ connectionParams: { authorization: 'Bearer hub_test_0123456789' } });
      await expect(collect(ws, selecting('id')).ended).rejects.toMatchObject({ code: 1013 });
    }
  });

  it('goes on through a compatible schema, and ends with a code and the cursor under an incompatible one', async () => {
    const ws = hub.ws();
    const [kept, ended] = [collect(ws, selecting('id area { crimes }')), collect(ws, selecting('id area { secret }'))];
    await hub.followers(2);
    hub.feed.append(published(towerHamlets));
    for (const follower of [kept, ended]) await follower.upTo(1);
    const { spine, figures } = hub.subgraphs;
    hub.gateway.updateSupergraph(
      compose([spine, { ...figures, sdl: figures.sdl.replace(' secret: String', ' wider: Int') }]),
    );
    await ended.ended;
    expect(ended.results[1]?.errors).toEqual([
      {
        message: expect.stringContaining('"secret"'),
        extensions: { code: 'SCHEMA_CHANGED', cursor: expect.any(String) },
      },
    ]);
    expect(placeOf(ended.results.at(-1))).toEqual(placeOf(ended.results[0]));
    hub.feed.append(published(towerHamlets));
    expect((await kept.upTo(2))[1]?.data?.updates).toEqual({ id: 'performance/2', area: { crimes: 7 } });
    await ws.dispose();
  });
});
