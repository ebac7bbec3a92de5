import type { Database } from '../database/database.ts';
import { HubError } from '../hubError.ts';
import type { Viewer } from '../viewer.ts';
import type { Outcome } from './afterTry.ts';
import type { NearNetworks } from './receiverAddress.ts';
import { SecretBox } from './secretBox.ts';
import { messageId, updateMessage } from './updateMessage.ts';
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
  /** What a document would have told a viewer of the latest events, the oldest first. */
  latest(document: string, viewer: Viewer, most: number): Promise<readonly PastUpdate[]>;
  /** One update that a document told a viewer after a cursor; null where the logs hold it no more, or it is not asked for. */
  again(
    document: string,
    viewer: Viewer,
    cursor: string,
    isIt: (update: string) => boolean,
  ): Promise<PastUpdate | null>;
  /** Whose rights a webhook has by its key. @throws HubError UNAUTHENTICATED once the key has ended */
  viewerOf(key: string): Promise<Viewer>;
}

/** An update that is over: its name in the logs, and a GraphQL result as JSON. */
interface PastUpdate {
  readonly update: string;
  readonly text: string;
}

/** What would be sent. */
export interface DryMessage {
  /** The header webhook-id. */
  readonly id: string;
  readonly body: string;
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

  /**
   * What a webhook, or one that is yet to be registered, would be sent of the latest events; nothing is sent.
   * @param viewer with whose rights
   */
  async dryRun(id: string, document: string, viewer: Viewer, most: number): Promise<readonly DryMessage[]> {
    const past = await this.engine.latest(document, viewer, most);
    return past.map(({ update, text }) => ({ id: messageId(id, update), body: updateMessage(text) }));
  }

  /**
   * Makes the update of a dead letter anew and sends it once more, out of turn; one that arrives is no dead letter any more.
   * @throws HubError NOT_FOUND, and UNAUTHENTICATED once the webhook's key has ended
   */
  async redeliver(letter: string, agency: string | null): Promise<Outcome> {
    const { webhook, message, cursor } = await this.store.deadLetter(letter, agency);
    const { id, key, document } = webhook;
    const viewer = await this.engine.viewerOf(key);
    const past = await this.engine.again(document, viewer, cursor, (update) => messageId(id, update) === message);
    if (past === null) {
      throw new HubError(
        'NOT_FOUND',
        'The logs hold this update no more, or the webhook no longer asks for it: read how things stand.',
      );
    }
    const { url, secrets } = await this.store.secrets(id, agency);
    const outcome = await this.sender.send({ id: message, url, body: updateMessage(past.text), secrets });
    await this.store.recordAgain(id, letter, message, outcome);
    return outcome;
  }

  async close(): Promise<void> {
    await this.sender.close();
  }
}
