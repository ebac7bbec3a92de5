import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UpdateSeal } from '../../../gateway/updates/updateSeal.ts';
import { collect } from './support/collect.ts';
import { published, towerHamlets } from './support/happenings.ts';
import { startLiveHub, type LiveHub } from './support/liveHub.ts';
import { tellingSeal } from './support/tellingSeal.ts';

const following =
  'subscription ($after: String, $areas: [String!]) { updates(filter: {areas: $areas}, after: $after) { id } }';

const cursorAt = (log: string, position: number, source = 'performance') =>
  tellingSeal.textOf({ sequence: 0, places: new Map([[source, { log, position }]]) });

describe('a subscription that cannot be followed', () => {
  let hub: LiveHub;
  beforeAll(async () => {
    hub = await startLiveHub();
    hub.feed.append(published(towerHamlets));
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
  });

  /** What a client is told, by WebSocket as an error of the operation, by server-sent events as a result with errors. */
  async function refused(
    query: string,
    variables: Record<string, unknown>,
  ): Promise<[overWs: unknown, overSse: unknown]> {
    const [ws, sse] = [hub.ws(), hub.sse()];
    const overWs = await collect(ws, query, variables).ended.catch((errors: unknown) => errors);
    const stream = collect(sse, query, variables);
    await stream.ended;
    await ws.dispose();
    sse.dispose();
    return [overWs, stream.results[0]?.errors];
  }

  it.each([
    ['is no cursor', () => 'yesterday', 'is no cursor of updates'],
    ['is JSON of another kind', () => Buffer.from('[2,0,{}]').toString('base64url'), 'is no cursor of updates'],
    [
      'is of another hub',
      () => new UpdateSeal('another').textOf({ sequence: 0, places: new Map() }),
      'is no cursor of updates',
    ],
    ['comes from before a backup was restored', () => cursorAt('the-log-of-another-hub', 1), 'cursor of another hub'],
    ['names a source that this hub has not', () => cursorAt(hub.feed.log, 1, 'weather'), 'cursor of another hub'],
    [
      'is beyond the last update',
      () => cursorAt(hub.feed.log, hub.feed.last + 1),
      'beyond the last update of performance',
    ],
  ])('is refused where its cursor %s', async (_what, after, message) => {
    for (const told of await refused(following, { after: after() })) {
      expect(told).toEqual([
        expect.objectContaining({
          message: expect.stringContaining(message),
          extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
        }),
      ]);
    }
  });

  it.each([
    ['an unknown area', following, { areas: ['E99999999'] }, 'is the code of no area'],
    ['an empty list', following, { areas: [] }, 'nothing would ever come'],
    ['a variable of another type', following, { after: 7 }, '"$after"'],
    ['a query', '{ boroughs { name } }', {}, 'Expected one subscription'],
    ['a field that the graph does not have', 'subscription { updates { homes } }', {}, 'Cannot query field "homes"'],
    ['a text that is no GraphQL', 'subscription {', {}, 'Syntax Error'],
    ['two fields at once', 'subscription { updates { id } more: updates { id } }', {}, 'only one'],
    [
      'a condition on the field itself',
      'subscription ($on: Boolean!) { updates @include(if: $on) { id } }',
      { on: true },
      'include',
    ],
    [
      'a condition on a fragment with the field',
      'subscription ($on: Boolean!) { ...News @skip(if: $on) } fragment News on Subscription { updates { id } }',
      { on: false },
      'skip',
    ],
    [
      'a condition on the field within a fragment',
      'subscription ($on: Boolean!) { ...News } fragment News on Subscription { ... { updates @include(if: $on) { id } } }',
      { on: true },
      'include',
    ],
    [
      'a condition on the field, left out',
      'subscription ($on: Boolean!) { updates @skip(if: $on) { id } }',
      {},
      'skip',
    ],
  ])('is refused with %s, and the connection stays', async (_what, query, variables, message) => {
    const ws = hub.ws();
    const told = await collect(ws, query, variables).ended.catch((errors: unknown) => errors);
    expect(told).toEqual([expect.objectContaining({ message: expect.stringContaining(message) })]);
    expect(JSON.stringify(told)).toMatch(/"code":"(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED)"/);
    const after = collect(ws, following);
    await hub.followers(1);
    hub.feed.append(published(towerHamlets));
    await after.upTo(1);
    await ws.dispose();
    await hub.followers(0);
  });

  it('is refused to a page of another site, and at another address', async () => {
    for (const [path, origin, status] of [
      ['/graphql', 'https://elsewhere.example', 403],
      ['/elsewhere', hub.url, 404],
      ['/graphql?token=hub_secret', hub.url, 400],
    ] as const) {
      await expect(hub.upgrade(path, origin)).resolves.toBe(status);
    }
  });

  it('is told apart from one that a full gateway has no room for now', async () => {
    await using full = await startLiveHub({ updates: { mostSubscribers: 1 } });
    const [ws, sse, shared] = [full.ws(), full.sse(), full.sse({ singleConnection: true })];
    collect(ws, following);
    await full.followers(1);
    const told = [
      expect.objectContaining({
        extensions: { code: 'AT_CAPACITY' },
        message: expect.stringContaining('another gateway'),
      }),
    ];
    await expect(collect(ws, following).ended).rejects.toEqual(told);
    const stream = collect(sse, following);
    await stream.ended;
    expect(stream.results[0]?.errors).toEqual(told);
    await expect(collect(shared, following).ended).rejects.toMatchObject({ response: { status: 503 } });
    await ws.dispose();
    sse.dispose();
    shared.dispose();
  });

  it('is told where to go when it is sent as a plain request', async () => {
    const answer = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'subscription { updates { id } }' }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('/graphql/stream');
  });
});
