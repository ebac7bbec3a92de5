import { expect, it } from '@jest/globals';
import { viewerOfKey, type AccessKey } from '../../../kit/access/accessKey.ts';
import { createIdentityReader, createIdentitySigner } from '../../../kit/access/identityToken.ts';
import { personOf } from '../../../kit/registers/person.ts';

const secret = 'a secret of the test, long enough for HS256';

function keyOf(prefix: string, line: string): AccessKey {
  return {
    prefix,
    line,
    agency: 'tower-hamlets',
    role: 'SECRETARY',
    boroughs: ['E09000030'],
    scopes: ['register:write'],
    purpose: 'the board’s record',
    createdAt: '2026-11-27T12:00:00.000Z',
    expiresAt: null,
    revokedAt: null,
    successor: null,
  };
}

/** As a subgraph hears of whoever shows the key at the gateway. */
async function personAtSubgraph(key: AccessKey): Promise<string> {
  const token = await createIdentitySigner(secret)(viewerOfKey(key), 'engagement');
  return personOf(await createIdentityReader(secret, 'engagement')(token));
}

it('takes whoever has a rotated key for whoever had the one before, and nobody else', async () => {
  expect(await personAtSubgraph(keyOf('first', 'first'))).toBe('first');
  expect(await personAtSubgraph(keyOf('second', 'first'))).toBe('first');
  expect(await personAtSubgraph(keyOf('other', 'other'))).toBe('other');
});
