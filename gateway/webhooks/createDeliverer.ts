import type { Logger } from 'pino';
import { withPurpose } from '../access/purpose.ts';
import type { SubscriptionEngine } from '../subscriptions/subscriptionEngine.ts';
import { WebhookDeliverer, type WebhookSettings } from './webhookDeliverer.ts';

/** What the record of reads says of restricted fields that are sent once more. */
const sending = 'sent to a webhook';

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
    latest: (document, viewer, most) => engine.latest({ query: document }, viewer, most),
    again: (document, viewer, cursor, isIt) =>
      engine.again({ query: document }, withPurpose(viewer, sending), cursor, isIt),
    viewerOf: settings.viewerOf,
  });
  return new WebhookDeliverer(settings, engine, logger);
}
