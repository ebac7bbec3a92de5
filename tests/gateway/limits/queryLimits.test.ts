import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLError } from 'graphql';
import { SubscriptionPreparer } from '../../../gateway/subscriptions/prepareSubscription.ts';
import { partnerKey } from '../support/keys.ts';
import { noViews } from '../support/noViews.ts';
import { startTestHub, type TestHub } from '../support/testHub.ts';

const name = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_none, at) => of(at)).join(' ');

/** So many fragments, each in the one before, of so many levels each. */
const chained = (fragments: number, levels: number) =>
  name(
    fragments,
    (at) =>
      `fragment F${at} on Borough { ${'nothing { '.repeat(levels)} ${at + 1 < fragments ? `...F${at + 1}` : 'name'} ${'}'.repeat(levels)} }`,
  );

describe('the limits of a query', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({
      views: noViews,
      limits: {
        allowances: {
          anonymous: { perQuery: 60, capacity: 100, perSecond: 0.001 },
          known: { perQuery: 1_000, capacity: 1_000, perSecond: 0.001 },
        },
      },
    });
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  it.each([
    ['of a million bytes', `{ boroughs { ${'name '.repeat(210_000)} } }`, 413],
    ['of 10,000 aliases', `{ ${name(10_000, (at) => `a${at}: categories`)} }`, 413],
    ['of depth 500', `${'{ boroughs '.repeat(500)}${'}'.repeat(500)}`, 413],
    ['of one field 5,000 times', `{ ${'categories '.repeat(5_000)} }`, 413],
    ['of depth 102 by fragments', `{ boroughs { ...F0 } } ${chained(20, 5)}`, 413],
    ['of depth 32 by fragments', `{ boroughs { ...F0 } } ${chained(6, 5)}`, 413],
    [
      'of a fragment that is called fragment',
      `{ boroughs { ...fragment } } ${chained(6, 5).replaceAll('F0', 'fragment')}`,
      413,
    ],
    ['of depth 30 by fragments, whose fields are none', `{ boroughs { ...F0 } } ${chained(4, 7)}`, 400],
    ['of fragments in a circle', 'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }', 400],
    [
      'of fragments that double each other',
      `query { ...F0 } ${name(20, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F20 on Query { categories }`,
      400,
    ],
    ['that cannot be read', '{ boroughs { name', 400],
  ])('refuse one %s, at once', async (_what, query, status) => {
    const started = performance.now();
    const answer = await hub.query(query);
    expect(answer.status).toBe(status);
    expect(answer.body.errors?.length).toBeGreaterThan(0);
    expect(answer.body.data ?? null).toBeNull();
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(hub.places.received).toEqual([]);
  });

  const declared = name(2_400, (at) => `$v${at}: Int`);
  const manyOperations = name(401, (at) => `query Q${at}($a: Int) { categories }`);
  const fragments = (count: number) => name(count, (at) => `fragment F${at} on Query { categories }`);
  it.each([
    ['2,400 variables', `query (${declared}) { categories }`, '2400 variables; 200 are'],
    ['a variable in each of 401 operations', manyOperations, '401 variables; 200 are'],
    ['600 fragments', `{ ${name(600, (at) => `...F${at}`)} } ${fragments(600)}`, '600 fragments; 100 are'],
    ['600 uses of one', `{ ...F0 } ${fragments(10)} ${name(600, () => '{ ...F1 }')}`, '601 uses of fragments; 500 are'],
    ['700 directives', `{ categories ${name(700, () => '@skip(if: true)')} }`, '700 directives; 500 are'],
    ['6,000 values', `{ boroughs { long(bytes: [${name(6_000, String)}]) } }`, '6000 values in arguments; 5000 are'],
    ['a name of 300 letters', `query ${'x'.repeat(300)} { categories }`, '300 characters in one name; 200 are'],
    ['600 aliases', `{ ${name(600, (at) => `a${at}: categories`)} }`, '600 renamed fields; 500 are'],
  ])(
    'refuse %s before they are validated, and tell the count, the limit and what to do',
    async (_what, query, told) => {
      const { status, body } = await hub.query(query);
      expect(status).toBe(413);
      expect(body.errors).toEqual([
        {
          message: `The query has ${told} the most that is answered. Ask in several queries.`,
          extensions: { code: 'LIMIT_EXCEEDED', requestId: expect.any(String) },
        },
      ]);
    },
  );

  it.each([
    ['of depth 500', `${'{ boroughs '.repeat(500)}${'}'.repeat(500)}`],
    ['of one field 5,000 times', `{ ${'categories '.repeat(5_000)} }`],
  ])('refuse one %s, at once, as a table and as a subscription too', async (_what, query) => {
    const started = performance.now();
    const table = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({ query }),
    });
    expect([table.status, await table.text()]).toEqual([413, expect.stringContaining('the most that is answered')]);
    const preparer = new SubscriptionPreparer(buildSchema('type Query { categories: [String] }'), {
      maxTokens: 10_000,
      introspection: true,
    });
    expect(preparer.prepare({ query: `subscription ${query}` })).toMatchObject({
      errors: [{ message: expect.stringContaining('the most that is answered') }],
    });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('tell what a query would cost, what it may, and which field makes it so', async () => {
    const { status, body } = await hub.query(`{ boroughs { name ${name(6, (at) => `i${at}: inner { open }`)} } }`);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      {
        message: 'The query would cost 71 and may cost 60; most of it is "boroughs.inner". Ask for fewer at once.',
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ]);
  });

  it('tell in headers what is left, and count what an answer did cost', async () => {
    const { headers } = partnerKey('PARTNER', ['E09000012']);
    const { headers: told } = await hub.query('{ boroughs { name inner { open } } }', {}, headers);
    expect(told.get('x-query-cost')).toBe('5');
    expect(told.get('ratelimit-limit')).toBe('1000');
    expect(told.get('ratelimit-remaining')).toBe('995');
    expect(Number(told.get('ratelimit-reset'))).toBeGreaterThan(0);
  });

  it('charge what an answer did cost, more than was expected too', async () => {
    await using own = await startTestHub();
    const { headers } = partnerKey('POLICE');
    const many = Array.from({ length: 500 }, (_none, at) => ({
      __typename: 'Borough',
      code: `E${String(at)}`,
      name: '',
    }));
    own.places.execute = async () => ({ data: { boroughs: many } });
    const { headers: told } = await own.query('{ boroughs { name } }', {}, headers);
    expect(told.get('x-query-cost')).toBe('501');
    expect(Number(told.get('ratelimit-remaining'))).toBeLessThanOrEqual(1_500_000 - 501 + 25_000);
    expect(told.get('ratelimit-remaining')).not.toBe('1500000');
  });

  it.each([
    ['was found to be nothing', '{ borough(code: "E") { name } areas { name } }', '6'],
    ['was not ready in time', '{ boroughs { name slow(milliseconds: 2000) inner { open } } }', '5'],
    ['nobody may see', '{ boroughs { name secret } }', '3'],
  ])('keep the price of what %s', async (_what, query, cost) => {
    await using own = await startTestHub({ limits: { times: { answerMs: 150 } } });
    const { headers: told } = await own.query(query, {}, partnerKey('PARTNER', ['E09000012'], { scopes: [] }).headers);
    expect(told.get('x-query-cost')).toBe(cost);
  });

  it('keep the price of what a fault below took away with all beside it', async () => {
    await using own = await startTestHub();
    const fault = new GraphQLError('it failed', { path: ['boroughs', 7, 'name'], extensions: { code: 'INTERNAL' } });
    own.places.execute = async () => ({ data: null, errors: [fault] });
    const { headers: told, body } = await own.query('{ boroughs { name inner { open } } }');
    expect(body.data ?? null).toBeNull();
    expect(told.get('x-query-cost')).toBe('21');
  });

  it('serve one key while another has spent all it may', async () => {
    const [greedy, modest] = [partnerKey('PARTNER', ['E09000012']).headers, partnerKey('POLICE').headers];
    const expensive = `{ boroughs { name slow(milliseconds: 20) ${name(10, (at) => `i${at}: inner { open }`)} } }`;
    const rush = Promise.all(Array.from({ length: 100 }, async () => hub.query(expensive, {}, greedy)));
    const started = performance.now();
    const other = await hub.query('{ categories }', {}, modest);
    expect(other).toMatchObject({ status: 200, body: { data: { categories: ['burglary', 'robbery'] } } });
    expect(performance.now() - started).toBeLessThan(30_000);
    const answers = await rush;
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(50);
    expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(refused[0]?.body.errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(5);
  });

  it('let heavy queries of one key go one by one, and others in between', async () => {
    await using own = await startTestHub({ limits: { heavy: { from: 40 } } });
    const [greedy, modest] = [partnerKey('PARTNER', ['E09000012']), partnerKey('POLICE')];
    const underWay = new Map<unknown, number>();
    const most = new Map<unknown, number>();
    const execute = own.figures.execute.bind(own.figures);
    own.figures.execute = async (asked) => {
      const { keyId } = asked.viewer;
      const now = (underWay.get(keyId) ?? 0) + 1;
      underWay.set(keyId, now);
      most.set(keyId, Math.max(most.get(keyId) ?? 0, now));
      const answer = await execute(asked);
      underWay.set(keyId, (underWay.get(keyId) ?? 0) - 1);
      return answer;
    };
    const heavy = `{ boroughs { slow(milliseconds: 20) ${name(20, (at) => `i${at}: inner { open }`)} } }`;
    let answered = 0;
    const ask = async () => {
      const { status } = await own.query(heavy, {}, greedy.headers);
      answered += 1;
      return status;
    };
    const rush = Promise.all(Array.from({ length: 30 }, ask));
    await own.query(heavy, {}, modest.headers);
    expect(answered).toBeLessThan(15);
    expect(new Set(await rush)).toEqual(new Set([200]));
    expect([...most.values()]).toEqual([1, 1]);
  });

  it('let queries of one key that are heavy together wait for each other too, and small ones pass', async () => {
    await using own = await startTestHub({ limits: { heavy: { from: 50 } } });
    const [greedy, modest] = [partnerKey('PARTNER', ['E09000012']), partnerKey('POLICE')];
    let [now, most, answered] = [0, 0, 0];
    const execute = own.figures.execute.bind(own.figures);
    own.figures.execute = async (asked) => {
      if (asked.viewer.role !== 'PARTNER') return execute(asked);
      now += 1;
      most = Math.max(most, now);
      const answer = await execute(asked);
      now -= 1;
      return answer;
    };
    // Of 21 each: none is heavy, and two of them at once leave room for no third.
    const rush = Promise.all(
      Array.from({ length: 30 }, async () => {
        const { status } = await own.query(
          '{ boroughs { slow(milliseconds: 20) inner { open } } }',
          {},
          greedy.headers,
        );
        answered += 1;
        return status;
      }),
    );
    expect(await own.query('{ categories }', {}, modest.headers)).toMatchObject({ status: 200 });
    expect(answered).toBeLessThan(10);
    expect(new Set(await rush)).toEqual(new Set([200]));
    expect(most).toBe(2);
  });

  it('tell a heavy query that waited for its turn until its time was over', async () => {
    await using own = await startTestHub({ limits: { heavy: { from: 40 }, times: { answerMs: 300 } } });
    const { headers } = partnerKey('POLICE');
    const heavy = `{ boroughs { slow(milliseconds: 250) ${name(20, (at) => `i${at}: inner { open }`)} } }`;
    const answers = await Promise.all([1, 2, 3].map(async () => own.query(heavy, {}, headers)));
    const last = answers.filter(({ body }) => (body.data ?? null) === null);
    expect(last.length).toBeGreaterThan(0);
    expect(last.at(-1)?.body.errors).toMatchObject([{ extensions: { code: 'TIMED_OUT' } }]);
    expect((await own.query('{ categories }', {}, headers)).status).toBe(200);
  });

  it('are paid by the address where no key is shown, and by each key for itself', async () => {
    const query = '{ boroughs { name inner { open } } }';
    const statuses: number[] = [];
    for (let turn = 0; turn < 30; turn += 1) statuses.push((await hub.query(query)).status);
    expect(statuses[0]).toBe(200);
    expect(statuses.at(-1)).toBe(429);
    expect((await hub.query(query, {}, partnerKey('POLICE').headers)).status).toBe(200);
  });
});

describe('what a page elsewhere may do', () => {
  it('is nothing, unless its origin is named; batches and unasked-for schemas are refused', async () => {
    await using hub = await startTestHub({
      corsOrigins: ['https://dashboard.example'],
      introspection: false,
      views: noViews,
    });
    const preflight = async (origin: string) => {
      const answer = await fetch(`${hub.url}/graphql`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
      });
      return answer.headers.get('access-control-allow-origin');
    };
    expect(await preflight('https://dashboard.example')).toBe('https://dashboard.example');
    expect(await preflight('https://elsewhere.example')).toBeNull();
    const batch = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ categories }' }, { query: '{ categories }' }]),
    });
    expect(batch.status).toBe(400);
    expect((await hub.query('{ __schema { types { name } } }')).status).toBe(400);
    for (const accept of ['application/json', 'text/csv']) {
      const near = await fetch(`${hub.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ query: '{ categorie }' }),
      });
      expect([near.status, await near.text()]).toEqual([400, expect.not.stringContaining('categories')]);
    }
    const simple = await fetch(`${hub.url}/graphql?query={categories}`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(simple.status).toBe(400);
  });
});
