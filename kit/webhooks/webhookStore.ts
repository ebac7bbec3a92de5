import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import { HubError } from '../hubError.ts';
import type { Outcome } from './afterTry.ts';
import { makeWebhookSecret, type SecretBox } from './secretBox.ts';
import { mostWebhooks, type Webhook } from './webhook.ts';
import { instantText, webhookColumns, webhookRow } from './webhookRow.ts';

/** What a partner says of a webhook. */
export interface WebhookWanted {
  readonly title: string;
  readonly url: string;
  readonly document: string;
}

export interface WebhookDelivery {
  readonly id: number;
  readonly message: string;
  readonly at: string;
  readonly result: string;
  readonly status: number | null;
  readonly milliseconds: number;
  readonly excerpt: string | null;
}

export interface WebhookDeadLetter {
  readonly id: number;
  readonly message: string;
  /** From which it is sent again, and everything after it. */
  readonly cursor: string;
  readonly tries: number;
  readonly result: string;
  readonly diedAt: string;
}

const delivery = z.object({
  id: z.coerce.number(),
  message: z.string(),
  at: z.string(),
  result: z.string(),
  status: z.number().nullable(),
  milliseconds: z.number(),
  excerpt: z.string().nullable(),
});

const deadLetter = z
  .object({
    id: z.coerce.number(),
    message: z.string(),
    cursor: z.string(),
    tries: z.number(),
    result: z.string(),
    died_at: z.string(),
  })
  .transform(({ died_at: diedAt, ...rest }): WebhookDeadLetter => ({ ...rest, diedAt }));

/** Takes a webhook from whoever delivers it now: what they go on to write is refused, and it is begun anew. */
const takeBack = 'lease = null, lease_until = null, fence = fence + 1';
const nothingDue = 'due = null, tries = 0, first_try_at = null, next_try_at = null, dead_in_a_row = 0';

/** Webhooks as their owners act on them. `agency` is whose one must be; null for whoever runs the hub. */
export class WebhookStore {
  constructor(
    readonly database: Database,
    private readonly box: SecretBox,
  ) {}

  async list(agency: string | null): Promise<Webhook[]> {
    const rows = await this.database.query(
      `select ${webhookColumns} from spine.webhook where $1::text is null or agency = $1 order by webhook.created_at, id`,
      [agency],
    );
    return z.array(webhookRow).parse(rows);
  }

  /** @throws HubError NOT_FOUND */
  async one(id: string, agency: string | null): Promise<Webhook> {
    const [row] = await this.database.query(
      `select ${webhookColumns} from spine.webhook where id = $1 and ($2::text is null or agency = $2)`,
      [id, agency],
    );
    return found(row);
  }

  /** @throws HubError LIMIT_EXCEEDED where the agency has as many as it may */
  async register(wanted: WebhookWanted, agency: string, key: string, cursor: string): Promise<Made> {
    const id = `wh_${randomBytes(9).toString('base64url')}`;
    const secret = makeWebhookSecret();
    return this.database.transaction(async (session) => {
      await session.query('select pg_advisory_xact_lock(hashtext($1))', [`webhooks of ${agency}`]);
      const [count] = await session.query<{ n: number }>(
        'select count(*)::int as n from spine.webhook where agency = $1',
        [agency],
      );
      if ((count?.n ?? 0) >= mostWebhooks) {
        throw new HubError('LIMIT_EXCEEDED', `An agency has at most ${String(mostWebhooks)} webhooks; remove one.`);
      }
      const { title, url, document } = wanted;
      const [row] = await session.query(
        `insert into spine.webhook (id, agency, key, title, url, document, cursor, secret, secret_prefix)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${webhookColumns}`,
        [id, agency, key, title, url, document, cursor, this.box.seal(secret, id), shown(secret)],
      );
      return { webhook: webhookRow.parse(row), secret };
    });
  }

  /**
   * What is left out stays, and so does the place in the logs.
   * @param key with whose rights it goes on, so that nobody sees by another's webhook what they may not see; null for the same
   */
  async change(
    id: string,
    agency: string | null,
    { title, url, document }: Partial<WebhookWanted>,
    key: string | null,
  ): Promise<Webhook> {
    return this.#act(
      id,
      agency,
      `title = coalesce($3, title), url = coalesce($4, url), document = coalesce($5, document), key = coalesce($6, key), next_try_at = null, ${takeBack}`,
      [title ?? null, url ?? null, document ?? null, key],
    );
  }

  async pause(id: string, agency: string | null): Promise<Webhook> {
    return this.#act(id, agency, `status = 'PAUSED', stop_code = null, stop_reason = null, ${takeBack}`);
  }

  /** @param cursor where to go on; null for where it was */
  async resume(id: string, agency: string | null, cursor: string | null): Promise<Webhook> {
    return this.#act(
      id,
      agency,
      `status = 'ACTIVE', stop_code = null, stop_reason = null, cursor = coalesce($3, cursor), ${nothingDue}, ${takeBack}`,
      [cursor],
    );
  }

  async remove(id: string, agency: string | null): Promise<Webhook> {
    const [row] = await this.database.query(
      `delete from spine.webhook where id = $1 and ($2::text is null or agency = $2) returning ${webhookColumns}`,
      [id, agency],
    );
    return found(row);
  }

  /** Makes another secret; deliveries are signed with both for some hours. */
  async rotate(id: string, agency: string | null, overlapHours: number): Promise<Made> {
    if (!Number.isInteger(overlapHours) || overlapHours < 0 || overlapHours > 168) {
      throw new HubError('BAD_USER_INPUT', `The overlap is 0 to 168 hours; got ${String(overlapHours)}.`);
    }
    const secret = makeWebhookSecret();
    const webhook = await this.#act(
      id,
      agency,
      `former_secret = secret, former_until = now() + $5::int * interval '1 hour', secret = $3, secret_prefix = $4, ${takeBack}`,
      [this.box.seal(secret, id), shown(secret), overlapHours],
    );
    return { webhook, secret };
  }

  /** The secrets to sign with now. @throws HubError CONFLICT where they were sealed by another hub */
  async secrets(id: string, agency: string | null): Promise<{ readonly url: string; readonly secrets: string[] }> {
    const [row] = await this.database.query<{ url: string; secret: string; former: string | null }>(
      `select url, secret, case when former_until > now() then former_secret end as former
       from spine.webhook where id = $1 and ($2::text is null or agency = $2)`,
      [id, agency],
    );
    if (row === undefined) throw gone();
    const { url, secret, former } = row;
    const sealed = former === null ? [secret] : [secret, former];
    return { url, secrets: sealed.map((text) => this.box.open(text, id)) };
  }

  /** The newest first; none where the webhook is another's. */
  async deliveries(id: string, agency: string | null, most: number): Promise<WebhookDelivery[]> {
    const rows = await this.database.query(
      `select d.id, d.message, ${instantText('d.at').replace(' as d.at', ' as at')}, d.result, d.status, d.milliseconds, d.excerpt
       from spine.webhook_delivery d join spine.webhook w on w.id = d.webhook
       where w.id = $1 and ($2::text is null or w.agency = $2) order by d.id desc limit $3`,
      [id, agency, most],
    );
    return z.array(delivery).parse(rows);
  }

  async deadLetters(id: string, agency: string | null, most: number): Promise<WebhookDeadLetter[]> {
    const rows = await this.database.query(
      `select d.id, d.message, d.cursor, d.tries, d.result, ${instantText('d.died_at').replace(' as d.', ' as ')}
       from spine.webhook_dead_letter d join spine.webhook w on w.id = d.webhook
       where w.id = $1 and ($2::text is null or w.agency = $2) order by d.id desc limit $3`,
      [id, agency, most],
    );
    return z.array(deadLetter).parse(rows);
  }

  /** One dead letter with the webhook that did not get it. @throws HubError NOT_FOUND */
  async deadLetter(letter: string, agency: string | null): Promise<DueAgain> {
    const [row] = await this.database.query<{ webhook: string; message: string; cursor: string }>(
      `select d.webhook, d.message, d.cursor from spine.webhook_dead_letter d join spine.webhook w on w.id = d.webhook
       where d.id::text = $1 and ($2::text is null or w.agency = $2)`,
      [letter, agency],
    );
    if (row === undefined) {
      throw new HubError('NOT_FOUND', 'There is no such dead letter of your agency; "webhookDeadLetters" lists them.');
    }
    return { webhook: await this.one(row.webhook, agency), message: row.message, cursor: row.cursor };
  }

  /** Writes what came of sending a dead letter again; once it has arrived, it is none any more. */
  async recordAgain(id: string, letter: string, message: string, outcome: Outcome): Promise<void> {
    const { result, status, milliseconds, excerpt } = outcome;
    await this.database.query(
      `with told as (
         insert into spine.webhook_delivery (webhook, message, result, status, milliseconds, excerpt)
         values ($1, $2, $3, $4, $5, $6))
       delete from spine.webhook_dead_letter where id::text = $7 and $3 = 'DELIVERED'`,
      [id, message, result, status, milliseconds, excerpt, letter],
    );
  }

  async #act(id: string, agency: string | null, set: string, values: readonly unknown[] = []): Promise<Webhook> {
    const [row] = await this.database.query(
      `update spine.webhook set ${set} where id = $1 and ($2::text is null or agency = $2) returning ${webhookColumns}`,
      [id, agency, ...values],
    );
    return found(row);
  }
}

/** An update that is to be sent once more. */
export interface DueAgain {
  readonly webhook: Webhook;
  readonly message: string;
  readonly cursor: string;
}

/** A webhook whose secret was just made, which is shown this once. */
export interface Made {
  readonly webhook: Webhook;
  readonly secret: string;
}

function found(row: unknown): Webhook {
  if (row === undefined) throw gone();
  return webhookRow.parse(row);
}

function gone(): HubError {
  return new HubError('NOT_FOUND', 'There is no such webhook of your agency; "webhooks" lists them.');
}

function shown(secret: string): string {
  return secret.slice(0, 'whsec_'.length + 4);
}
