import type { Database } from '../database/database.ts';
import { HubError } from '../hubError.ts';
import type { Outcome } from './afterTry.ts';
import type { NearNetworks } from './receiverAddress.ts';
import { SecretBox } from './secretBox.ts';
import { WebhookSender, type WebhookSenderOptions } from './webhookSender.ts';
import { WebhookStore } from './webhookStore.ts';

/** What only a gateway knows of the logs and the graph. */
export interface WebhookEngine {
  /** Why a document is no subscription that could be followed; empty where it is one. */
  faultsOf(document: string): readonly string[];
  /** Why a cursor is none of this hub's. */
  faultOf(cursor: string): Promise<string | null>;
  /** A cursor of now. */
  now(): Promise<string>;
}

export interface WebhookDeskParts extends Omit<WebhookSenderOptions, 'near'> {
  readonly database: Database;
  /** What all gateways of the hub share. */
  readonly hubSecret: string;
  readonly near: NearNetworks;
}

/** Webhooks of one gateway: where they are kept, how they are sent, and what the gateway lends to those who register them. */
export class WebhookDesk {
  readonly store: WebhookStore;
  readonly sender: WebhookSender;
  readonly near: NearNetworks;
  #engine: WebhookEngine | null = null;

  constructor({ database, hubSecret, ...sending }: WebhookDeskParts) {
    this.store = new WebhookStore(database, new SecretBox(hubSecret));
    this.sender = new WebhookSender(sending);
    this.near = sending.near;
  }

  /** The gateway's. @throws HubError SOURCE_UNAVAILABLE before there is one */
  get engine(): WebhookEngine {
    if (this.#engine !== null) return this.#engine;
    throw new HubError('SOURCE_UNAVAILABLE', 'The graph is only just being planned. Try again in a moment.');
  }

  useEngine(engine: WebhookEngine): void {
    this.#engine = engine;
  }

  /** Sends a signed message that says that it is a test, once; nothing of it is kept. */
  async test(id: string, agency: string | null): Promise<Outcome> {
    const { url, secrets } = await this.store.secrets(id, agency);
    const body = JSON.stringify({ type: 'test', timestamp: new Date().toISOString(), data: { webhook: id } });
    return this.sender.send({ id: `test_${id}_${String(Date.now())}`, url, body, secrets });
  }

  async close(): Promise<void> {
    await this.sender.close();
  }
}
