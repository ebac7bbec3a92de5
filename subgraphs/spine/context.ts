import type { KeyStore } from '../../kit/access/keyStore.ts';
import type { Database } from '../../kit/database/database.ts';
import type { RequestContext } from '../../kit/subgraph/buildSubgraph.ts';
import type { BudgetTold } from '../../kit/subgraph/subgraph.ts';
import type { WebhookDesk } from '../../kit/webhooks/webhookDesk.ts';
import type { ViewStore } from './views/viewStore.ts';

/** What the spine's resolvers find in a request's context. */
export interface SpineContext extends RequestContext {
  readonly database: Database;
  readonly keys: KeyStore;
  /** To be called when something about a key was changed, so that this process reads it anew. */
  readonly forgetKey: (prefix: string) => void;
  readonly views: ViewStore;
  /** Today in London. */
  readonly today: () => string;
  readonly webhooks?: WebhookDesk;
  readonly budget?: BudgetTold;
}
