import { expect, it } from '@jest/globals';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createAuthenticator } from '../../../gateway/access/authenticator.ts';
import { createTokenReader } from '../../../gateway/access/oidcTokens.ts';
import { collect } from './support/collect.ts';
import { published, towerHamlets } from './support/happenings.ts';
import { startLiveHub } from './support/liveHub.ts';

const oidc = {
  issuer: 'https://login.example.org',
  audience: 'hub',
  jwksUrl: 'https://login.example.org/keys',
  claims: { agency: 'agency', role: 'role', boroughs: 'boroughs' },
};
/** How long after its end the hub still takes a token, for clocks that differ. */
const toleratedSeconds = 30;
const query = 'subscription ($after: String) { updates(after: $after) { id } }';

it('ends a subscription with a code and the cursor when its token expires; a new token misses nothing', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), alg: 'ES256' };
  const lasting = async (seconds: number) => {
    const token = await new SignJWT({ agency: 'tower-hamlets', role: 'PARTNER', boroughs: [towerHamlets] })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(oidc.issuer)
      .setAudience(oidc.audience)
      .setExpirationTime(Math.floor(Date.now() / 1_000) + seconds - toleratedSeconds)
      .sign(privateKey);
    return `Bearer ${token}`;
  };
  await using hub = await startLiveHub({
    authenticate: createAuthenticator({ tokens: createTokenReader(oidc, createLocalJWKSet({ keys: [jwk] })) }),
    updates: { sweepMs: 50 },
  });
  const authorization = await lasting(4);
  const [ws, sse] = [hub.ws({ connectionParams: { authorization } }), hub.sse({ headers: { authorization } })];
  const followers = [collect(ws, query), collect(sse, query)];
  await hub.followers(2);
  hub.feed.append(published(towerHamlets));
  for (const follower of followers) await follower.upTo(1);
  for (const follower of followers) {
    await follower.ended;
    expect(follower.results[1]?.errors).toEqual([
      {
        message: 'The token has expired; sign in again.',
        extensions: { code: 'UNAUTHENTICATED', cursor: expect.any(String) },
      },
    ]);
    expect(follower.results).toHaveLength(2);
  }
  await hub.followers(0);
  hub.feed.append(published(towerHamlets));
  const renewed = hub.ws({ connectionParams: { authorization: await lasting(300) } });
  const after = followers[0]?.results[1]?.extensions?.cursor;
  const [next] = await collect(renewed, query, { after }).upTo(1);
  expect(next?.data?.updates).toEqual({ id: 'performance/2' });
  for (const client of [ws, renewed]) await client.dispose();
  sse.dispose();
});
