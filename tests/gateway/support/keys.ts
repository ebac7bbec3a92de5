import { createAuthenticator } from '../../../gateway/access/authenticator.ts';
import { KeyCache } from '../../../gateway/access/keyCache.ts';
import type { AccessKey } from '../../../kit/access/accessKey.ts';
import { hashOf, makeKey } from '../../../kit/access/keySecret.ts';
import { roleScopes } from '../../../kit/access/roleScopes.ts';
import { hubItself, type ViewerRole } from '../../../kit/viewer.ts';

const administrator = makeKey();

/** What whoever runs a test hub sends with a request. */
export const asAdministrator = { authorization: `Bearer ${administrator.secret}` };

const kept = new Map<string, { readonly key: AccessKey; readonly hash: string }>();

/** A partner's key that every test hub knows, and the header that shows it. */
export function partnerKey(
  role: ViewerRole,
  boroughs: readonly string[] = [],
  more: Partial<AccessKey> = {},
): { readonly secret: string; readonly headers: { readonly authorization: string } } {
  const { prefix, secret, hash } = makeKey();
  const key: AccessKey = {
    prefix,
    line: prefix,
    agency: 'tower-hamlets',
    role,
    boroughs,
    scopes: roleScopes[role].usual,
    purpose: 'a test',
    createdAt: '2026-11-27T12:00:00.000Z',
    expiresAt: null,
    revokedAt: null,
    successor: null,
    ...more,
  };
  kept.set(prefix, { key, hash });
  return { secret, headers: { authorization: `Bearer ${secret}` } };
}

/** Knows the administrator and every key that `partnerKey` made. */
export const authenticateTest = createAuthenticator({
  administrator: { hash: hashOf(administrator.secret), viewer: { ...hubItself, keyId: 'administrator' } },
  keys: new KeyCache({ find: async (prefix) => kept.get(prefix) ?? null, freshMs: 0 }),
});
