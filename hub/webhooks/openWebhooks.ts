import type { Database } from '../../kit/database/database.ts';
import { NearNetworks } from '../../kit/webhooks/receiverAddress.ts';
import { WebhookDesk } from '../../kit/webhooks/webhookDesk.ts';
import { internalSecret } from '../access/internalSecret.ts';
import type { Config } from '../config.ts';

/** Webhooks as the configuration has them; all gateways seal secrets under the secret that they share. */
export async function openWebhooks(config: Config, database: Database): Promise<WebhookDesk> {
  const near = new NearNetworks(config.webhookNetworks);
  return new WebhookDesk({ database, hubSecret: await internalSecret(config), near });
}
