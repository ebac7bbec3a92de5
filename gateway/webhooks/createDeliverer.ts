import type { Logger } from 'pino';
import type { SubscriptionEngine } from '../subscriptions/subscriptionEngine.ts';
import { WebhookDeliverer, type WebhookSettings } from './webhookDeliverer.ts';

/** Lends the desk what those who register webhooks need of the logs and the graph, and makes what delivers them. */
export function createDeliverer(
  settings: WebhookSettings,
  engine: SubscriptionEngine,
  logger: Logger,
): WebhookDeliverer {
  settings.desk.useEngine({
    faultsOf: (document) => engine.faultsOf({ query: document }),
    faultOf: (cursor) => engine.faultOfCursor(cursor),
    now: () => engine.settledNow(),
  });
  return new WebhookDeliverer(settings, engine, logger);
}
