import { z } from 'zod';
import { createAuthenticator } from '../../../../gateway/access/authenticator.ts';
import { KeyCache } from '../../../../gateway/access/keyCache.ts';
import type { ReadsOptions } from '../../../../gateway/reads/readRecord.ts';
import type { WebhookSettings } from '../../../../gateway/webhooks/webhookDeliverer.ts';
import { KeyStore } from '../../../../kit/access/keyStore.ts';
import type { Database } from '../../../../kit/database/database.ts';
import type { Scope } from '../../../../kit/viewer.ts';
import { NearNetworks } from '../../../../kit/webhooks/receiverAddress.ts';
import { WebhookDesk } from '../../../../kit/webhooks/webhookDesk.ts';
import { createSpine, ViewStore } from '../../../../subgraphs/spine/index.ts';
import { startLiveHub, type LiveHub } from '../../subscriptions/support/liveHub.ts';
import type { MemoryFeed } from '../../subscriptions/support/memoryFeed.ts';
import { silent } from '../../support/testHub.ts';

export const quick = { mostTries: 3, longestMs: 60_000, mostDead: 2, firstPauseMs: 10 };

export interface WebhookHub extends AsyncDisposable {
  readonly live: LiveHub;
  readonly keys: KeyStore;
  /** Asks for one field as the holder of a key; throws on errors. */
  ask(secret: string, query: string, variables?: Record<string, unknown>): Promise<Told>;
}

/** One field of an answer: what an act gives, or a list of what is kept. */
const field = z.union([
  z.array(z.looseObject({ cursor: z.string().optional() })).transform((list) => ({ list, act: null })),
  z
    .looseObject({
      webhook: z.looseObject({ id: z.string().optional(), cursor: z.string().optional() }).nullish(),
      secret: z.string().nullish(),
      userErrors: z.array(z.unknown()).optional(),
    })
    .transform((act) => ({ list: null, act })),
]);

export type Told = z.infer<typeof field>;

const answerBody = z.object({
  data: z.record(z.string(), field.nullable()).nullish(),
  errors: z.array(z.unknown()).optional(),
});

/** A gateway with the real spine on a database, logs in memory, and webhooks that may reach this machine. */
export async function startWebhookHub(
  database: Database,
  feed: MemoryFeed,
  settings: Partial<WebhookSettings> = {},
  reads?: ReadsOptions,
): Promise<WebhookHub> {
  const keys = new KeyStore(database);
  const cache = new KeyCache({ find: (prefix) => keys.find(prefix), freshMs: 0 });
  const near = new NearNetworks(['127.0.0.1/32']);
  const desk = new WebhookDesk({ database, hubSecret: 'a secret of the tests', near, timeoutMs: 1_500 });
  const views = new ViewStore({ database, builtIn: [], logger: silent });
  const spine = await createSpine({ database, views, today: () => '2026-11-27', webhooks: desk });
  const live = await startLiveHub({
    feed,
    spine,
    authenticate: createAuthenticator({ keys: cache }),
    updates: { kept: 5, sweepMs: 50 },
    ...(reads && { reads }),
    webhooks: {
      desk,
      viewerOf: (prefix) => cache.viewerOfPrefix(prefix),
      lookMs: 30,
      leaseMs: 2_000,
      patience: quick,
      ...settings,
    },
  });
  return {
    live,
    keys,
    ask: async (secret, query, variables = {}) => {
      const answer = await fetch(`${live.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = answerBody.parse(await answer.json());
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      const [told] = Object.values(data ?? {});
      if (!told) throw new Error('nothing was answered');
      return told;
    },
    [Symbol.asyncDispose]: async () => {
      await live[Symbol.asyncDispose]();
      await desk.close();
    },
  };
}

export async function makeKey(
  keys: KeyStore,
  agency = 'tower-hamlets',
  scopes: readonly Scope[] = ['partner:read', 'log:read', 'webhook:manage'],
): Promise<{ secret: string; prefix: string }> {
  const { key, secret } = await keys.create({
    agency,
    role: 'PARTNER',
    boroughs: ['E09000030'],
    scopes,
    purpose: 'a test',
    expiresAt: null,
  });
  return { secret, prefix: key.prefix };
}
