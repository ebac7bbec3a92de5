import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { partnerKey } from '../support/keys.ts';
import { compose, startTestHub, type TestHub } from '../support/testHub.ts';

const partner = partnerKey('PARTNER', ['E09000012']).headers;

describe('a field that one may not see', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub();
  });
  beforeEach(() => {
    hub.figures.received.length = 0;
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  const anonymously = async (query: string, variables: Record<string, unknown> = {}) => {
    const { body } = await hub.query(query, variables);
    return {
      data: body.data,
      errors: (body.errors ?? []).map(({ path, extensions }) => [path?.join('.'), extensions['code']]),
    };
  };
  const denied = (...paths: string[]) => paths.map((path) => [path, 'UNAUTHENTICATED']);
  const asked = () => hub.figures.received.map(({ query }) => query).join('\n');

  it('is null with an error where it stands; its siblings and the length of lists stay', async () => {
    expect(await anonymously('{ boroughs { name crime secret } }')).toEqual({
      data: {
        boroughs: [
          { name: 'Hackney', crime: 12, secret: null },
          { name: 'Camden', crime: 7, secret: null },
        ],
      },
      errors: denied('boroughs.0.secret', 'boroughs.1.secret'),
    });
    expect(asked()).not.toContain('secret');
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'is null with an error where its name is what every object has: %s',
    async (name) => {
      const { data, errors } = await anonymously(
        `{ borough(code: "E09000012") { x: secret ${name}: name } camden: borough(code: "E09000007") { ${name}: secret } }`,
      );
      expect(errors.toSorted()).toEqual(denied('borough.x', `camden.${name}`).toSorted());
      expect(JSON.stringify(data)).toBe(`{"borough":{"x":null,"${name}":"Hackney"},"camden":{"${name}":null}}`);
    },
  );

  it('tells what opens it, and opens for whoever has that', async () => {
    const query = '{ borough(code: "E09000012") { secret sealed } log }';
    const { body } = await hub.query(query);
    expect(body.errors?.map(({ message }) => message)).toContain(
      'Query.log needs a key with the scope log:read; the rest of the answer stands.',
    );
    const known = await hub.query(query, {}, partner);
    expect(known.body).toEqual({ data: { borough: { secret: 7, sealed: 7 }, log: ['an entry'] } });
    const without = partnerKey('PARTNER', ['E09000012'], { scopes: ['partner:read'] }).headers;
    const { body: refused } = await hub.query('{ log }', {}, without);
    expect(refused).toMatchObject({ data: { log: null }, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it.each([
    ['an alias', '{ borough(code: "E09000012") { name x: secret } }', { name: 'Hackney', x: null }, 'borough.x'],
    ['an alias of an open field', '{ borough(code: "E09000012") { crime: secret } }', { crime: null }, 'borough.crime'],
    [
      'a fragment',
      'query { borough(code: "E09000012") { ...F } } fragment F on Borough { name secret }',
      { name: 'Hackney', secret: null },
      'borough.secret',
    ],
    [
      'a fragment in a fragment, on an interface',
      'query { borough(code: "E09000012") { ...F } } fragment F on Area { ... on Borough { ...G } } fragment G on Borough { secret }',
      { secret: null },
      'borough.secret',
    ],
    [
      'the same field twice',
      '{ borough(code: "E09000012") { secret ... on Borough { secret name } } }',
      { secret: null, name: 'Hackney' },
      'borough.secret',
    ],
    [
      '@include',
      'query ($yes: Boolean = true) { borough(code: "E09000012") { secret @include(if: $yes) } }',
      { secret: null },
      'borough.secret',
    ],
  ])('is not reached through %s', async (_what, query, borough, path) => {
    expect(await anonymously(query)).toEqual({ data: { borough }, errors: denied(path) });
    expect(asked()).not.toContain('secret');
  });

  it('is no error where the query leaves it out', async () => {
    const query = 'query ($no: Boolean!) { borough(code: "E09000012") { name secret @include(if: $no) } }';
    expect(await anonymously(query, { no: false })).toEqual({ data: { borough: { name: 'Hackney' } }, errors: [] });
  });

  it('is kept back on the types that it is restricted on, through an interface and a union', async () => {
    const ratings = '... on Risk { rating } ... on Bid { rating }';
    const expected = [
      { id: 'risk', rating: null },
      { id: 'bid', rating: 3 },
    ];
    expect(await anonymously(`{ records { id ${ratings} } }`)).toEqual({
      data: { records: expected },
      errors: denied('records.0.rating'),
    });
    expect(await anonymously(`{ found { ... on Record { id } ${ratings} } }`)).toEqual({
      data: { found: expected },
      errors: denied('found.0.rating'),
    });
  });

  it('takes with it what may not be without it, and no more', async () => {
    expect(await anonymously('{ boroughs { name inner { open sealed } } }')).toEqual({
      data: {
        boroughs: [
          { name: 'Hackney', inner: null },
          { name: 'Camden', inner: null },
        ],
      },
      errors: denied('boroughs.0.inner.sealed', 'boroughs.1.inner.sealed'),
    });
    // Every borough of the list has to be there: the null rises to the root.
    expect(await anonymously('{ categories boroughs { sealed } }')).toMatchObject({ data: null });
  });

  it('does no act that one may not do', async () => {
    expect(await anonymously('mutation { done: closeRecord }')).toEqual({
      data: { done: null },
      errors: denied('done'),
    });
    expect(hub.figures.received).toEqual([]);
  });

  it('is told apart in the plans that are kept', async () => {
    const query = '{ log categories }';
    for (let turn = 0; turn < 2; turn += 1) {
      expect((await anonymously(query)).data).toEqual({ log: null, categories: ['burglary', 'robbery'] });
      expect((await hub.query(query, {}, partner)).body.data).toEqual({
        log: ['an entry'],
        categories: ['burglary', 'robbery'],
      });
    }
  });

  it('keeps the order in which the client asked', async () => {
    const { body } = await hub.query('{ borough(code: "E09000012") { secret name } }');
    expect(JSON.stringify(body.data)).toBe('{"borough":{"secret":null,"name":"Hackney"}}');
  });

  it('goes by the supergraph that stands, also where that differs from the last in nothing but who may see what', async () => {
    const committed = compose([hub.places, hub.figures]);
    const closed = committed.replace(
      'categories: [String!]',
      'categories: [String!] @requiresScopes(scopes: [["log:read"]])',
    );
    expect(closed).not.toBe(committed);
    const open = { data: { categories: ['burglary', 'robbery'] }, errors: [] };
    expect(await anonymously('{ categories }')).toEqual(open);
    hub.gateway.updateSupergraph(closed);
    expect(await anonymously('{ categories }')).toEqual({ data: { categories: null }, errors: denied('categories') });
    expect((await hub.query('{ categories }', {}, partner)).body).toEqual({ data: open.data });
    hub.gateway.updateSupergraph(committed);
    expect(await anonymously('{ categories }')).toEqual(open);
  });
});
