import { Webhook as Signer } from 'standardwebhooks';
import { Agent, request } from 'undici';
import { keyPattern } from '../access/keySecret.ts';
import { HubError } from '../hubError.ts';
import type { Outcome } from './afterTry.ts';
import { addressFault, guardedLookup, isNearOnly, type Lookup, type NearNetworks } from './receiverAddress.ts';
import { webhookSecretPattern } from './secretBox.ts';

export interface Message {
  /** Stays the same however often it is sent. */
  readonly id: string;
  readonly url: string;
  readonly body: string;
  /** Each signs it: two while a secret is rotated. */
  readonly secrets: readonly string[];
  readonly signal?: AbortSignal;
}

export interface WebhookSenderOptions {
  readonly near: NearNetworks;
  readonly lookup?: Lookup;
  /** How long the receiver may take from the connection to the end of its answer. @default 10_000 */
  readonly timeoutMs?: number;
}

const mostRead = 4_096;
const longestExcerpt = 200;

/** Sends updates to partners' addresses, signed as Standard Webhooks says, and to no place that is not theirs. */
export class WebhookSender {
  readonly timeoutMs: number;
  readonly #near: NearNetworks;
  readonly #far: Agent;
  readonly #close: Agent;

  constructor({ near, lookup, timeoutMs = 10_000 }: WebhookSenderOptions) {
    this.timeoutMs = timeoutMs;
    this.#near = near;
    const agent = (nearOnly: boolean) =>
      new Agent({ connect: { lookup: guardedLookup(nearOnly, near, lookup), timeout: timeoutMs } });
    [this.#far, this.#close] = [agent(false), agent(true)];
  }

  /** Never throws for what a receiver does. @throws whatever `signal` was aborted with */
  async send({ id, url, body, secrets, signal }: Message): Promise<Outcome> {
    const began = performance.now();
    const timeout = AbortSignal.timeout(this.timeoutMs);
    const outcome = (given: Omit<Outcome, 'milliseconds'>): Outcome => ({
      ...given,
      milliseconds: Math.round(performance.now() - began),
    });
    const failed = (result: Outcome['result']) => outcome({ result, status: null, excerpt: null, retryAfterMs: null });
    // A name is looked at when it is connected to; an address in figures is never looked up.
    if (addressFault(url, this.#near) !== null) return failed('ADDRESS_REFUSED');
    const now = new Date();
    try {
      const answer = await request(url, {
        dispatcher: isNearOnly(new URL(url)) ? this.#close : this.#far,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'London-Crime-Reduction-Hub',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
          'webhook-signature': secrets.map((secret) => new Signer(secret).sign(id, now, body)).join(' '),
        },
        body,
        signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
      });
      const text = await beginningOf(answer.body);
      const { statusCode: status, headers } = answer;
      if (status >= 200 && status < 300) {
        return outcome({ result: 'DELIVERED', status, excerpt: null, retryAfterMs: null });
      }
      return outcome({
        result: 'STATUS',
        status,
        excerpt: excerptOf(text),
        retryAfterMs: retryAfterOf(headers['retry-after'], now),
      });
    } catch (error) {
      if (signal?.aborted === true) throw error;
      if (error instanceof HubError && error.code === 'FORBIDDEN') return failed('ADDRESS_REFUSED');
      return failed(timeout.aborted || codeOf(error) === 'UND_ERR_CONNECT_TIMEOUT' ? 'TIMEOUT' : 'CONNECTION');
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#far.destroy(), this.#close.destroy()]);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** As much of an answer as may be of use, however long it goes on. */
async function beginningOf(body: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) break;
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length >= mostRead) break;
  }
  return Buffer.concat(chunks).subarray(0, mostRead).toString('utf8');
}

/** What the log keeps of an answer that refused: a line, and no secret that it may repeat. */
export function excerptOf(text: string): string {
  return text
    .replaceAll(webhookSecretPattern, '…')
    .replaceAll(new RegExp(keyPattern, 'g'), '…')
    .replaceAll(/v1,[\w+/=]+/g, '…')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestExcerpt);
}

/** In seconds or as a moment, as HTTP has it; null for neither. */
export function retryAfterOf(header: string | string[] | undefined, now: Date): number | null {
  if (typeof header !== 'string') return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
