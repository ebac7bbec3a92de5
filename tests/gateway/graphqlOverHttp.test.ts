import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLScalarType, Kind } from 'graphql';
import { startTestHub, type TestHub } from './support/testHub.ts';

function month(text: unknown): string {
  if (typeof text === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new TypeError(`expected a month such as 2025-03, got "${String(text)}"`);
}

const Period = new GraphQLScalarType({
  name: 'Period',
  parseValue: month,
  parseLiteral: (node) => month(node.kind === Kind.STRING ? node.value : node.kind),
});

describe('GraphQL over HTTP', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub({ scalars: [Period], limits: { bodyBytes: 20_000, queryTokens: 500 } });
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const post = (body: string, type = 'application/json') =>
    fetch(`${hub.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
  const get = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${hub.url}/graphql?query=${encodeURIComponent(query)}`, { headers });

  it('answers a query sent by GET', async () => {
    const answer = await get('{ categories }');
    expect(await answer.json()).toEqual({ data: { categories: ['burglary', 'robbery'] } });
  });

  it('refuses a GET that a page of another site made a browser send', async () => {
    const answer = await get('{ categories }', { 'sec-fetch-site': 'cross-site' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('refuses a mutation sent by GET', async () => {
    const answer = await get('mutation { recordCrime(code: "E09000012") }');
    expect(answer.status).toBe(405);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('lets no page of another site read an answer', async () => {
    const answer = await get('{ categories }', { origin: 'https://elsewhere.example' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('places a mistake in the syntax', async () => {
    const { status, body } = await hub.query('{ boroughs { name ');
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      {
        message: 'Syntax Error: Expected Name, found <EOF>.',
        locations: [{ line: 1, column: 19 }],
        extensions: { code: 'GRAPHQL_PARSE_FAILED', requestId: expect.any(String) },
      },
    ]);
  });

  it('places a field that does not exist, and suggests the one that was meant', async () => {
    const { status, body } = await hub.query('{ boroughs { nam } }');
    expect(status).toBe(400);
    expect(body.errors).toEqual([
      {
        message: 'Cannot query field "nam" on type "Borough". Did you mean "name"?',
        path: ['boroughs', 'nam'],
        locations: [{ line: 1, column: 14 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', requestId: expect.any(String) },
      },
    ]);
  });

  it('refuses a malformed period in the query before any subgraph is asked', async () => {
    const { body } = await hub.query('{ borough(code: "E09000012") { crime(period: "2025-13") } }');
    expect(body.errors).toMatchObject([
      {
        message: 'Expected value of type "Period", found "2025-13"; expected a month such as 2025-03, got "2025-13"',
        locations: [{ line: 1, column: 46 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  });

  it('refuses a malformed period in a variable', async () => {
    const { body } = await hub.query(
      'query ($period: Period) { borough(code: "E09000012") { crime(period: $period) } }',
      {
        period: '2025-13',
      },
    );
    expect(body.errors).toMatchObject([
      { message: expect.stringContaining('expected a month such as 2025-03'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('says that a subscription cannot be answered here', async () => {
    const { status, body } = await hub.query('subscription { updates }');
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([
      {
        message:
          'A subscription cannot be answered here: one request has one answer. Subscribe at /graphql/stream (server-sent events), or at /graphql by WebSocket.',
        locations: [{ line: 1, column: 1 }],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it.each([
    ['text that is no JSON', '{"query":', 'application/json', 400, 'BAD_USER_INPUT'],
    ['a body of another type', '<query/>', 'application/xml', 415, 'BAD_USER_INPUT'],
    ['a body without a query', '{}', 'application/json', 400, 'BAD_REQUEST'],
    [
      'a body over the limit',
      JSON.stringify({ query: `#${'x'.repeat(30_000)}` }),
      'application/json',
      413,
      'LIMIT_EXCEEDED',
    ],
    [
      'a query of too many words',
      JSON.stringify({ query: `{ ${'a '.repeat(600)} }` }),
      'application/json',
      413,
      'LIMIT_EXCEEDED',
    ],
  ])('refuses %s with an error of the usual shape', async (_what, body, type, status, code) => {
    const answer = await post(body, type);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({
      errors: [expect.objectContaining({ extensions: { code, requestId: answer.headers.get('x-request-id') } })],
    });
  });

  it('describes itself to tools', async () => {
    const { body } = await hub.query('{ __schema { queryType { name } } }');
    expect(body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  it('packs long answers when asked, and short ones never', async () => {
    const encoding = async (query: string) =>
      (await hub.query(query, {}, { 'accept-encoding': 'gzip' })).headers.get('content-encoding');
    expect(await encoding('{ borough(code: "E09000012") { long(bytes: 5000) } }')).toBe('gzip');
    expect(await encoding('{ categories }')).toBeNull();
  });

  it('answers the same from this process', async () => {
    expect(await hub.gateway.execute({ query: '{ viewer categories }' })).toEqual({
      data: { viewer: 'ANONYMOUS', categories: ['burglary', 'robbery'] },
    });
  });
});
