import type { Logger } from 'pino';
import { createAuthenticator, type Authenticate } from '../../gateway/access/authenticator.ts';
import { KeyCache } from '../../gateway/access/keyCache.ts';
import { createTokenReader } from '../../gateway/access/oidcTokens.ts';
import { hashOf } from '../../kit/access/keySecret.ts';
import { KeyStore } from '../../kit/access/keyStore.ts';
import type { Database } from '../../kit/database/database.ts';
import { ReadLog } from '../../kit/reads/readLog.ts';
import { ReadRecorder } from '../../kit/reads/readRecorder.ts';
import { openRedisLink, type RedisLink } from '../../kit/redis/redisLink.ts';
import { hubItself, type Viewer } from '../../kit/viewer.ts';
import type { Config } from '../config.ts';
import { administratorKey } from './administratorKey.ts';

/** How this hub knows who is asking. */
export interface Access {
  readonly authenticate: Authenticate;
  readonly keys: KeyStore;
  /** Whose rights a webhook has. @throws HubError UNAUTHENTICATED once its key has ended */
  readonly viewerOfKey: (prefix: string) => Promise<Viewer>;
  /** To be called when something about a key was changed in this process. */
  readonly forgetKey: (prefix: string) => void;
  /** What gateways share limits through; null where there is no Redis. */
  readonly redis: RedisLink | null;
  /** Writes this process's part of the record of reads. */
  readonly recorder: ReadRecorder;
  /** Seals what was recorded; to be called after the gateway is closed and before the database is. */
  close(): Promise<void>;
}

export async function createAccess(config: Config, spine: Database, logger: Logger): Promise<Access> {
  const keys = new KeyStore(spine);
  const cache = new KeyCache({ find: (prefix) => keys.find(prefix) });
  const hash = hashOf(await administratorKey(config.home));
  const redis = config.redisUrl === null ? null : openRedisLink({ url: config.redisUrl, logger });
  const recorder = new ReadRecorder({
    log: new ReadLog(spine),
    logger,
    keptDays: config.readsKeptDays,
    // Under the lock of an embedded state nobody else writes: what is open was left over.
    ...(config.databaseUrl === null && { silentForMs: 0 }),
  });
  await recorder.start();
  return {
    keys,
    recorder,
    viewerOfKey: (prefix) => cache.viewerOfPrefix(prefix),
    redis,
    close: async () => {
      await recorder.close();
      redis?.close();
    },
    forgetKey: (prefix) => cache.forget(prefix),
    authenticate: createAuthenticator({
      keys: cache,
      administrator: { hash, viewer: { ...hubItself, keyId: 'administrator' } },
      ...(config.oidc !== null && { tokens: createTokenReader(config.oidc) }),
    }),
  };
}
