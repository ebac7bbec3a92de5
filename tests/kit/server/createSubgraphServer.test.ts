import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { pino } from 'pino';
import { createIdentitySigner } from '../../../kit/access/identityToken.ts';
import { createSubgraphServer, type SubgraphServer } from '../../../kit/server/createSubgraphServer.ts';
import { hubItself } from '../../../kit/viewer.ts';
import { MemoryFeed } from '../../gateway/subscriptions/support/memoryFeed.ts';
import { createFigures } from '../../gateway/support/figures.ts';
import { rawRequest } from '../../gateway/support/rawRequest.ts';
import { recordingDoor } from '../../gateway/support/recordingDoor.ts';

const secret = 'known to both sides';
const sign = createIdentitySigner(secret);

/** A token as the gateway writes it, but for what is given. */
function token(viewer: unknown, header = { alg: 'HS256' }, seconds = 20): Promise<string> {
  return new SignJWT({ viewer })
    .setProtectedHeader(header)
    .setIssuer('hub-gateway')
    .setAudience('figures')
    .setIssuedAt()
    .setJti('a test')
    .setExpirationTime(new Date(Date.now() + seconds * 1000))
    .sign(new TextEncoder().encode(secret));
}

describe('the HTTP front of a subgraph', () => {
  const figures = createFigures();
  const door = recordingDoor();
  const feed = new MemoryFeed('figures');
  let server: SubgraphServer;
  let url: string;
  let temporaryFolder: string;
  beforeAll(async () => {
    temporaryFolder = await mkdtemp(join(tmpdir(), 'hub-subgraph-'));
    const logger = pino({ level: 'silent' });
    server = createSubgraphServer({
      subgraph: figures,
      door,
      feed,
      logger,
      port: 0,
      temporaryFolder,
      internalSecret: secret,
    });
    url = (await server.listen()).url;
  });
  beforeEach(() => {
    figures.received.length = 0;
  });
  afterAll(async () => {
    await server.close();
    await rm(temporaryFolder, { recursive: true });
  });

  const ask = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    rawRequest(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('answers a query and gives the request id back', async () => {
    const { status, headers, body } = await ask(
      { query: '{ categories }', variables: null },
      { 'x-request-id': 'pack-2025' },
    );
    expect([status, body]).toEqual([200, { data: { categories: ['burglary', 'robbery'] } }]);
    expect(headers['x-request-id']).toBe('pack-2025');
    expect(figures.received[0]).toMatchObject({ requestId: 'pack-2025', viewer: { role: 'ANONYMOUS' } });
  });

  it('parses a query once, however often it comes', async () => {
    await ask({ query: '{ categories }' });
    await ask({ query: '{ categories }' });
    expect(figures.received[0]?.document).toBe(figures.received[1]?.document);
  });

  it('believes the gateway on who is asking', async () => {
    await ask({ query: '{ categories }' }, { 'x-hub-identity': await sign({ ...hubItself, keyId: 'k' }, 'figures') });
    expect(figures.received[0]?.viewer).toEqual({ ...hubItself, keyId: 'k' });
  });

  it.each([
    ['nothing of a token', () => '{"role":"ADMINISTRATOR"}'],
    ['a token signed by somebody else', () => createIdentitySigner('another secret')(hubItself, 'figures')],
    ['a token for another subgraph', () => sign(hubItself, 'places')],
    ['a token that has expired', () => token({}, { alg: 'HS256' }, -60)],
    ['a token of the wrong algorithm', () => token({}, { alg: 'HS512' })],
    ['a token without a signature', () => new UnsecuredJWT({ viewer: hubItself }).setAudience('figures').encode()],
    ['a token of a role that does not exist', () => token({ ...hubItself, role: 'KING' })],
  ])('refuses %s, and executes nothing', async (_what, made) => {
    expect(await ask({ query: '{ categories }' }, { 'x-hub-identity': await made() })).toMatchObject({
      status: 401,
      body: {
        code: 'UNAUTHENTICATED',
        message: 'The header x-hub-identity was not written for this request by the gateway.',
      },
    });
    expect(figures.received).toEqual([]);
  });

  it('refuses a token that it has seen', async () => {
    const headers = { 'x-hub-identity': await sign(hubItself, 'figures') };
    expect((await ask({ query: '{ categories }' }, headers)).status).toBe(200);
    expect((await ask({ query: '{ categories }' }, headers)).status).toBe(401);
  });

  it.each([
    ['that cannot be parsed', '{ categories', 'Syntax Error: Expected Name, found <EOF>.'],
    ['for a field it does not have', '{ panels }', 'Cannot query field "panels" on type "Query".'],
  ])('refuses a query %s without executing it', async (_what, query, message) => {
    const { status, body } = await ask({ query });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(figures.received).toEqual([]);
  });

  it('refuses a body that holds no query', async () => {
    expect(await ask({ variables: {} })).toMatchObject({ status: 400, body: { code: 'BAD_USER_INPUT' } });
  });

  it('says whether it can answer', async () => {
    const ready = () => rawRequest(`${url}/ready`, { method: 'GET', headers: {} });
    expect(await ready()).toMatchObject({ status: 200, body: { ready: true, subgraph: 'figures' } });
    figures.isReady = false;
    expect(await ready()).toMatchObject({ status: 503, body: { ready: false, subgraph: 'figures' } });
    figures.isReady = true;
    expect(await rawRequest(`${url}/health`, { method: 'GET', headers: {} })).toMatchObject({ status: 200 });
  });

  it('takes a file from the gateway for an administrator, and from nobody else', async () => {
    const send = (headers: Readonly<Record<string, string>>) =>
      rawRequest(`${url}/imports?name=a.csv`, {
        method: 'POST',
        headers: { 'x-hub-action': 'import', ...headers },
        body: 'a,b\n',
      });
    expect(await send({ 'x-hub-identity': await sign(hubItself, 'figures') })).toMatchObject({
      status: 200,
      body: { release: 'r1' },
    });
    expect(await send({})).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(door.taken).toHaveLength(1);
  });

  it('gives its feed to the gateway in the hub’s own name, and to nobody else', async () => {
    feed.append({ kind: 'RISK_REVIEW_OVERDUE', area: 'E09000030', keys: { risk: 'one', dueOn: '2025-01-01' } });
    const read = (headers: Readonly<Record<string, string>>, path = '/feed?after=0') =>
      rawRequest(`${url}${path}`, { method: 'GET', headers });
    const reads = feed.reads;
    const partner = { ...hubItself, role: 'PARTNER' as const };
    for (const [headers, status, code] of [
      [{}, 403, 'FORBIDDEN'],
      [{ 'x-hub-identity': await sign(partner, 'figures') }, 403, 'FORBIDDEN'],
      [{ 'x-hub-identity': await sign(hubItself, 'places') }, 401, 'UNAUTHENTICATED'],
      [
        { 'x-hub-identity': await createIdentitySigner('another secret')(hubItself, 'figures') },
        401,
        'UNAUTHENTICATED',
      ],
    ] as const) {
      expect(await read(headers)).toMatchObject({ status, body: { code } });
    }
    const wrong = { 'x-hub-identity': await sign(hubItself, 'figures') };
    expect(await read(wrong, '/feed?after=-1')).toMatchObject({ status: 400, body: { code: 'BAD_USER_INPUT' } });
    expect(feed.reads).toBe(reads);
    expect(await read({ 'x-hub-identity': await sign(hubItself, 'figures') })).toMatchObject({
      status: 200,
      body: { last: 1, events: [{ position: 1, kind: 'RISK_REVIEW_OVERDUE' }] },
    });
  });
});
