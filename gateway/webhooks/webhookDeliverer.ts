import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Viewer } from '../../kit/viewer.ts';
import { usualPatience, type Patience } from '../../kit/webhooks/afterTry.ts';
import type { WebhookDesk } from '../../kit/webhooks/webhookDesk.ts';
import { WebhookLeases, type HeldWebhook } from '../../kit/webhooks/webhookLeases.ts';
import type { SubscriptionEngine } from '../subscriptions/subscriptionEngine.ts';
import { WebhookWorker } from './webhookWorker.ts';

/** How webhooks are delivered; what is left out has a default. */
export interface WebhookSettings {
  readonly desk: WebhookDesk;
  /** Whose rights a webhook has by the visible part of its key. @throws HubError UNAUTHENTICATED once the key has ended */
  readonly viewerOf: (key: string) => Promise<Viewer>;
  /** How often to look for webhooks to deliver. @default 1_000 */
  readonly lookMs?: number;
  /** How long a gateway that is not heard of keeps its webhooks. @default 30_000 */
  readonly leaseMs?: number;
  readonly patience?: Patience;
}

const restMs = 300_000;
const trimMs = 3_600_000;
/** Webhooks that one gateway takes on at once; it goes on taking more. */
const atOnce = 50;

/** Delivers the webhooks that this gateway holds the leases of, each at its own pace. */
export class WebhookDeliverer {
  readonly #settings: WebhookSettings;
  readonly #engine: SubscriptionEngine;
  readonly #logger: Logger;
  readonly #leases: WebhookLeases;
  readonly #workers = new Map<string, WebhookWorker>();
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> = Promise.resolve();
  #isStopped = false;
  #restAt = Date.now() + restMs;
  #trimAt = Date.now();

  constructor(settings: WebhookSettings, engine: SubscriptionEngine, logger: Logger) {
    this.#settings = settings;
    this.#engine = engine;
    this.#logger = logger;
    this.#leases = new WebhookLeases(settings.desk.store.database, randomUUID(), settings.leaseMs ?? 30_000);
  }

  start(): void {
    this.#timer ??= setTimeout(() => {
      this.#looking = this.#look()
        .catch((err: unknown) => this.#logger.warn({ err }, 'webhooks were not looked for; trying again'))
        .finally(() => {
          this.#timer = null;
          if (!this.#isStopped) this.start();
        });
    }, this.#settings.lookMs ?? 1_000).unref();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#looking;
    await Promise.all([...this.#workers.values()].map((worker) => worker.stop()));
    // Another gateway need not wait for the leases to run out; where the database is away, they do.
    await this.#leases.release().catch((err: unknown) => this.#logger.warn({ err }, 'leases were not given back'));
  }

  async #look(): Promise<void> {
    await this.#leases.take(atOnce);
    const mine = new Map((await this.#leases.mine()).map((held) => [held.webhook.id, held]));
    for (const [id, worker] of this.#workers) {
      if (mine.get(id)?.fence === worker.fence) continue;
      this.#workers.delete(id);
      await worker.stop();
    }
    for (const [id, held] of mine) if (!this.#workers.has(id)) this.#begin(id, held);
    if (Date.now() > this.#restAt) {
      this.#restAt = Date.now() + restMs;
      for (const worker of this.#workers.values()) await worker.rest();
    }
    if (Date.now() > this.#trimAt) {
      this.#trimAt = Date.now() + trimMs;
      await this.#leases.trim();
    }
  }

  #begin(id: string, held: HeldWebhook): void {
    const { desk, viewerOf, patience = usualPatience } = this.#settings;
    const { store, sender } = desk;
    const [engine, leases, logger] = [this.#engine, this.#leases, this.#logger];
    const worker = new WebhookWorker({ held, engine, leases, store, sender, viewerOf, patience, logger });
    this.#workers.set(id, worker);
    // One that ended by a fault of its own is given back, and begun again with the next look.
    void worker.over.then(async () => {
      if (this.#workers.get(id) !== worker || this.#isStopped) return;
      this.#workers.delete(id);
      await this.#leases.release(id).catch((err: unknown) => this.#logger.warn({ err }, 'a lease was not given back'));
    });
  }
}
