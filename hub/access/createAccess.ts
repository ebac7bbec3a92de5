import type { Logger } from 'pino';
import { createAuthenticator, type Authenticate } from '../../gateway/access/authenticator.ts';
import { KeyCache } from '../../gateway/access/keyCache.ts';
import { createTokenReader } from '../../gateway/access/oidcTokens.ts';
import { hashOf } from '../../kit/access/keySecret.ts';
import { KeyStore } from '../../kit/access/keyStore.ts';
import type { Database } from '../../kit/database/database.ts';
import { openRedisLink, type RedisLink } from '../../kit/redis/redisLink.ts';
import { hubItself } from '../../kit/viewer.ts';
import type { Config } from '../config.ts';
import { administratorKey } from './administratorKey.ts';

/** How this hub knows who is asking. */
export interface Access {
  readonly authenticate: Authenticate;
  readonly keys: KeyStore;
  /** To be called when something about a key was changed in this process. */
  readonly forgetKey: (prefix: string) => void;
  /** What gateways share limits through; null where there is no Redis. */
  readonly redis: RedisLink | null;
  close(): void;
}

export async function createAccess(config: Config, spine: Database, logger: Logger): Promise<Access> {
  const keys = new KeyStore(spine);
  const cache = new KeyCache({ find: (prefix) => keys.find(prefix) });
  const hash = hashOf(await administratorKey(config.home));
  const redis = config.redisUrl === null ? null : openRedisLink({ url: config.redisUrl, logger });
  return {
    keys,
    redis,
    close: () => redis?.close(),
    forgetKey: (prefix) => cache.forget(prefix),
    authenticate: createAuthenticator({
      keys: cache,
      administrator: { hash, viewer: { ...hubItself, keyId: 'administrator' } },
      ...(config.oidc !== null && { tokens: createTokenReader(config.oidc) }),
    }),
  };
}
