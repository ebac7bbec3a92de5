import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { HubError } from '../../kit/hubError.ts';
import type { Viewer } from '../../kit/viewer.ts';
import { afterTry, type Patience } from '../../kit/webhooks/afterTry.ts';
import { messageId, updateMessage } from '../../kit/webhooks/updateMessage.ts';
import type { HeldWebhook, WebhookLeases } from '../../kit/webhooks/webhookLeases.ts';
import type { WebhookSender } from '../../kit/webhooks/webhookSender.ts';
import type { WebhookStore } from '../../kit/webhooks/webhookStore.ts';
import { withPurpose } from '../access/purpose.ts';
import { passesByItself } from '../subscriptions/passingEnds.ts';
import { Subscriber, type Told } from '../subscriptions/subscriber.ts';
import type { SubscriptionEngine } from '../subscriptions/subscriptionEngine.ts';

export interface WorkerParts {
  readonly held: HeldWebhook;
  readonly engine: SubscriptionEngine;
  readonly leases: WebhookLeases;
  readonly store: WebhookStore;
  readonly sender: WebhookSender;
  readonly viewerOf: (key: string) => Promise<Viewer>;
  readonly patience: Patience;
  readonly logger: Logger;
}

/** Only whoever shows nothing pays by address, and a webhook always has a key. */
const address = '';
const pauseMs = 5_000;
/** What the record of reads says of restricted fields that are sent. */
const purpose = 'sent to a webhook';

/** Delivers one webhook's updates, one after the other: the next one is made when the last was answered or is dead. */
export class WebhookWorker {
  readonly #parts: WorkerParts;
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  #subscriber: Subscriber | null = null;
  #restedAt: string | null = null;
  /** The place after the last update that is over. */
  #cursor: string;
  #due: { readonly message: string | null; tries: number; firstTryAt: number | null; nextTryAt: number | null };
  #deadInARow: number;

  constructor(parts: WorkerParts) {
    const { webhook, due, firstTryAt, nextTryAt, deadInARow } = parts.held;
    this.#parts = parts;
    this.#cursor = webhook.cursor;
    this.#due = { message: due, tries: webhook.failedTries, firstTryAt, nextTryAt };
    this.#deadInARow = deadInARow;
    this.#running = this.#run().catch((err: unknown) => {
      if (!this.isStopping) parts.logger.error({ webhook: webhook.id, err }, 'a webhook was put aside; trying again');
    });
  }

  get fence(): string {
    return this.#parts.held.fence;
  }

  get isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Resolves when it delivers no longer, for whatever reason. */
  get over(): Promise<void> {
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#subscriber?.return();
    await this.#running;
  }

  /** Notes how far the webhook has come while there is nothing for it. */
  async rest(): Promise<void> {
    const place = this.#subscriber?.restingPlace ?? null;
    if (this.#subscriber === null || place === null || place === this.#restedAt) return;
    const { cursor } = this.#subscriber;
    await this.#parts.leases.rest(this.#parts.held, cursor);
    this.#restedAt = place;
    if (this.#subscriber.restingPlace === place) this.#cursor = cursor;
  }

  async #run(): Promise<void> {
    const { held, engine, leases, logger, viewerOf } = this.#parts;
    const { webhook } = held;
    while (!this.isStopping) {
      const identity = async () => withPurpose(await viewerOf(webhook.key), purpose);
      const subscribed = await engine.subscribe({ query: webhook.document }, { identity, address }, this.#cursor);
      const end =
        subscribed instanceof Subscriber
          ? await this.#follow((this.#subscriber = subscribed))
          : endOf(subscribed.errors);
      if (end === null) return;
      if (!passesByItself(end.code)) {
        logger.warn({ webhook: webhook.id, agency: webhook.agency, code: end.code }, 'a webhook was stopped');
        // Before it is written down, since from then on the webhook is nobody's: told twice rather than never.
        if (await leases.areMine(held)) await this.#tellStopped(end);
        await leases.stop(held, end.code, end.message);
        return;
      }
      await this.#pause(pauseMs);
    }
  }

  /** @returns why the subscription is over; null where this process delivers no longer */
  async #follow(subscriber: Subscriber): Promise<End | null> {
    if (this.isStopping) await subscriber.return();
    for (;;) {
      const { value, done } = await subscriber.next();
      if (done === true || this.isStopping) return null;
      // The last that a subscription says is no update: it has no place of its own.
      if (value.end !== null) return endOf([value.end]);
      const told = await this.#deliver(value, subscriber.lastUpdate ?? '');
      if (told !== 'NEXT') {
        await subscriber.return();
        return told;
      }
    }
  }

  async #deliver({ text, cursor }: Told, update: string): Promise<'NEXT' | End | null> {
    const { held, leases, store, sender, patience } = this.#parts;
    const { webhook } = held;
    const message = messageId(webhook.id, update);
    const body = updateMessage(text);
    if (this.#due.message !== message) this.#due = { message, tries: 0, firstTryAt: null, nextTryAt: null };
    for (;;) {
      await this.#pause((this.#due.nextTryAt ?? 0) - Date.now());
      if (this.isStopping || !(await leases.areMine(held))) return null;
      // Whose key has ended gets nothing more, an update that was made for them before included.
      const signing = await Promise.all([store.secrets(webhook.id, null), this.#parts.viewerOf(webhook.key)]).catch(
        (error: unknown) => endOfError(error),
      );
      if ('code' in signing) return signing;
      const [{ secrets, url }] = signing;
      if (!(await leases.begin(held, message))) return null;
      const outcome = await sender.send({ id: message, url, body, secrets, signal: this.#stopping.signal });
      const due = { ...this.#due, deadInARow: this.#deadInARow };
      const after = afterTry(due, outcome, patience, Date.now(), Math.random());
      if (!(await leases.record({ held, message, outcome, after, before: this.#cursor, cursor }))) return null;
      this.#deadInARow = after.deadInARow;
      this.#due = { message, tries: after.tries, firstTryAt: after.firstTryAt, nextTryAt: after.nextTryAt };
      if (after.isOver) this.#cursor = cursor;
      if (after.status !== 'ACTIVE') return null;
      if (after.isOver) return 'NEXT';
    }
  }

  /** Tells the receiver, once and if it can be, that nothing more comes and why: it has nothing that partners may not know. */
  async #tellStopped({ code, message: reason }: End): Promise<void> {
    const { held, store, sender, logger } = this.#parts;
    const { id } = held.webhook;
    try {
      const { secrets, url } = await store.secrets(id, null);
      const timestamp = new Date().toISOString();
      const body = JSON.stringify({ type: 'stopped', timestamp, code, reason, cursor: this.#cursor });
      const message = messageId(id, `stopped ${held.fence}`);
      await sender.send({ id: message, url, body, secrets, signal: this.#stopping.signal });
    } catch (err) {
      logger.debug({ webhook: id, err }, 'the receiver was not told that its webhook was stopped');
    }
  }

  async #pause(ms: number): Promise<void> {
    if (ms <= 0) return;
    await sleep(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}

interface End {
  readonly code: string;
  readonly message: string;
}

function endOf([error]: readonly GraphQLFormattedError[]): End {
  const code = error?.extensions?.['code'];
  return { code: typeof code === 'string' ? code : 'INTERNAL', message: error?.message ?? 'The updates ended.' };
}

function endOfError(error: unknown): End {
  if (!(error instanceof HubError)) throw error;
  return { code: error.code === 'CONFLICT' ? 'SECRET_UNREADABLE' : error.code, message: error.message };
}
