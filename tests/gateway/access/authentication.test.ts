import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { pino } from 'pino';
import { createAuthenticator } from '../../../gateway/access/authenticator.ts';
import { credentialOfParams } from '../../../gateway/access/credentials.ts';
import { createTokenReader } from '../../../gateway/access/oidcTokens.ts';
import { createIdentitySigner } from '../../../kit/access/identityToken.ts';
import { keyPattern, makeKey } from '../../../kit/access/keySecret.ts';
import { hubItself } from '../../../kit/viewer.ts';
import { asAdministrator, authenticateTest, partnerKey } from '../support/keys.ts';
import { startTestHub, type TestHub } from '../support/testHub.ts';

const oidc = {
  issuer: 'https://login.example',
  audience: 'london-hub',
  jwksUrl: 'https://login.example/keys',
  claims: { agency: 'agency', role: 'role', boroughs: 'boroughs' },
};
const who = { agency: 'tower-hamlets', role: 'SECRETARY', boroughs: ['Tower Hamlets', 'E09000012'] };

describe('who is asking', () => {
  let hub: TestHub;
  const lines: string[] = [];
  const log = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  let provider: { privateKey: CryptoKey; publicKey: CryptoKey };
  const askedAs = async (headers: Record<string, string>) => {
    const { status, body } = await hub.query('{ viewer }', {}, headers);
    return { status, viewer: body.data?.['viewer'], code: body.errors?.[0]?.extensions['code'] };
  };
  const token = (claims: Record<string, unknown> = who, header: { alg: string; kid?: string } = { alg: 'ES256' }) =>
    new SignJWT(claims)
      .setProtectedHeader({ kid: 'one', ...header })
      .setIssuer(oidc.issuer)
      .setAudience(oidc.audience)
      .setIssuedAt()
      .setExpirationTime('5 minutes');
  const bearer = (text: string) => ({ authorization: `Bearer ${text}` });

  beforeAll(async () => {
    provider = await generateKeyPair('ES256');
    const jwk = { ...(await exportJWK(provider.publicKey)), kid: 'one', alg: 'ES256' };
    const tokens = createTokenReader(oidc, createLocalJWKSet({ keys: [jwk] }));
    const withTokens = createAuthenticator({ tokens });
    hub = await startTestHub({
      logger: pino({ level: 'trace' }, log),
      authenticate: (credential) =>
        credential?.is === 'TOKEN' ? withTokens(credential) : authenticateTest(credential),
    });
  });
  afterAll(async () => hub[Symbol.asyncDispose]());

  it('is anybody where nothing is shown, on this machine too', async () => {
    expect(await askedAs({})).toMatchObject({ status: 200, viewer: 'ANONYMOUS' });
  });

  it('is known by a key in either header', async () => {
    const { secret, headers } = partnerKey('SECRETARY', ['E09000030']);
    expect(await askedAs(headers)).toMatchObject({ viewer: 'SECRETARY' });
    expect(await askedAs({ 'x-api-key': secret })).toMatchObject({ viewer: 'SECRETARY' });
    expect(await askedAs(asAdministrator)).toMatchObject({ viewer: 'ADMINISTRATOR' });
  });

  it('is known by a token of the identity provider', async () => {
    const signed = await token().sign(provider.privateKey);
    expect(await askedAs(bearer(signed))).toMatchObject({ status: 200, viewer: 'SECRETARY' });
    const received = hub.places.received.at(-1)?.viewer;
    expect(received).toEqual({
      agency: 'tower-hamlets',
      role: 'SECRETARY',
      boroughs: ['E09000030', 'E09000012'],
      scopes: ['partner:read', 'register:write', 'log:read'],
    });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['signed by somebody else', async () => token().sign((await generateKeyPair('ES256')).privateKey)],
    ['that has expired', () => token().setExpirationTime('-5 minutes').sign(provider.privateKey)],
    ['for another audience', () => token().setAudience('elsewhere').sign(provider.privateKey)],
    ['of another issuer', () => token().setIssuer('https://elsewhere.example').sign(provider.privateKey)],
    ['without a signature (alg none)', () => new UnsecuredJWT(who).setIssuer(oidc.issuer).encode()],
    ['signed with the public key as a secret', () => token(who, { alg: 'HS256' }).sign(new Uint8Array(32))],
    ['that makes an administrator', () => token({ ...who, role: 'ADMINISTRATOR' }).sign(provider.privateKey)],
    ['that names no agency', () => token({ ...who, agency: null }).sign(provider.privateKey)],
    ['that names a place that is no borough', () => token({ ...who, boroughs: ['Kent'] }).sign(provider.privateKey)],
    ['of the gateway for its subgraphs', () => createIdentitySigner('a secret of a test')(hubItself, 'places')],
    ['of nonsense', () => 'a.b.c'],
  ])('refuses a token %s', async (_what, make) => {
    expect(await askedAs(bearer(await make()))).toEqual({ status: 401, viewer: undefined, code: 'UNAUTHENTICATED' });
  });

  it.each<[string, () => Record<string, string>]>([
    ['that was revoked', () => partnerKey('POLICE', [], { revokedAt: '2026-11-27T12:00:00.000Z' }).headers],
    ['that has ended', () => partnerKey('POLICE', [], { expiresAt: '2026-11-26T12:00:00.000Z' }).headers],
    ['that nobody has', () => bearer(makeKey().secret)],
    [
      'with the visible part of another',
      () => {
        const { secret } = partnerKey('POLICE');
        return bearer(`${secret.slice(0, 15)}${makeKey().secret.slice(15)}`);
      },
    ],
    ['cut short', () => bearer(partnerKey('POLICE').secret.slice(0, -1))],
    ['in a header of another kind', () => ({ authorization: `Basic ${makeKey().secret}` })],
    ['in two headers', () => ({ ...asAdministrator, 'x-api-key': makeKey().secret })],
  ])('refuses a key %s', async (_what, headers) => {
    expect(await askedAs(headers())).toEqual({ status: 401, viewer: undefined, code: 'UNAUTHENTICATED' });
  });

  it.each(['key', 'api_key', 'access_token', 'x-api-key'])('refuses a key in the address, as %s', async (name) => {
    const { secret } = partnerKey('POLICE');
    const answer = await fetch(`${hub.url}/graphql?query={viewer}&${name}=${secret}`);
    expect(answer.status).toBe(400);
    const text = await answer.text();
    expect(text).toContain('A key in an address is written down on its way');
    expect(text).not.toContain(secret);
  });

  it('refuses a key in the address under any name, at any address', async () => {
    const { secret } = partnerKey('POLICE');
    expect((await fetch(`${hub.url}/graphql?query={viewer}&x=${secret}`)).status).toBe(400);
    expect((await fetch(`${hub.url}/imports?name=${secret}`, { method: 'POST' })).status).toBe(400);
    const signed = await token().sign(provider.privateKey);
    const unsigned = new UnsecuredJWT(who).encode();
    for (const text of [signed, unsigned, signed.replaceAll('.', '%2E')]) {
      expect((await fetch(`${hub.url}/graphql?query={viewer}&x=${text}`)).status).toBe(400);
      expect((await fetch(`${hub.url}/views/${text}`)).status).toBe(400);
    }
  });

  it('writes down no key that comes as the id of a request', async () => {
    const { secret, headers } = partnerKey('POLICE');
    const answer = await fetch(`${hub.url}/graphql?query={viewer}`, {
      headers: { ...headers, 'x-request-id': secret },
    });
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([
      200,
      expect.stringMatching(/^[0-9a-f-]{36}$/),
    ]);
    expect(lines.join('')).not.toMatch(keyPattern);
  });

  it('refuses a key in the address however it is encoded, in its path, names and values', async () => {
    const { secret } = partnerKey('POLICE');
    const bytes = (text: string) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join('');
    const once = [bytes(secret), secret.replace('_', '%5F'), secret.replace('hub', 'h%75b')];
    const twice = once.map((text) => encodeURIComponent(text));
    for (const text of [...once, ...twice, ...twice.map((each) => encodeURIComponent(each))]) {
      for (const address of [
        `/views/${text}`,
        `/graphql?query={viewer}&x=${text}`,
        `/graphql?${text}=1`,
        `/nothing/${text}`,
      ]) {
        const answer = await fetch(hub.url + address);
        expect([address, answer.status]).toEqual([address, 400]);
        expect(await answer.text()).toContain('A key in an address is written down on its way');
      }
    }
    const unreadable = await fetch(`${hub.url}/${secret}%zz`);
    expect([unreadable.status, (await unreadable.text()).includes(secret)]).toEqual([400, false]);
    for (const name of ['%6bey', '%256bey', 'access%255Ftoken']) {
      expect((await fetch(`${hub.url}/graphql?query={viewer}&${name}=1`)).status).toBe(400);
    }
    expect(lines.join('')).not.toMatch(keyPattern);
    expect(lines.join('')).not.toContain(encodeURIComponent(secret.slice(14)));
    // What only speaks of keys is none.
    const spoken = encodeURIComponent('{ categories } # ?key=1&token=2');
    expect((await fetch(`${hub.url}/graphql?query=${spoken}`, { headers: { 'x-hub-action': 'query' } })).status).toBe(
      200,
    );
  });

  it('takes no word of a client on who it is', async () => {
    const forged = await createIdentitySigner('a secret of a test')(hubItself, 'places');
    const viewer = JSON.stringify(hubItself);
    expect(await askedAs({ 'x-hub-identity': forged, 'x-hub-viewer': viewer })).toMatchObject({ viewer: 'ANONYMOUS' });
  });

  it('reads the same from the parameters of a WebSocket', async () => {
    const { secret, headers } = partnerKey('SECRETARY', ['E09000030']);
    for (const params of [headers, { Authorization: headers.authorization }, { 'x-api-key': secret }]) {
      expect(await authenticateTest(credentialOfParams(params))).toMatchObject({ role: 'SECRETARY' });
    }
    expect(credentialOfParams(undefined)).toBeNull();
    expect(() => credentialOfParams({ authorization: 7 })).toThrow('is text');
  });
});
