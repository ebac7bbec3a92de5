import { z } from 'zod';
import type { Database } from '../database/database.ts';
import type { After, Outcome } from './afterTry.ts';
import { webhookColumns, webhookRow } from './webhookRow.ts';

/** A webhook that this process delivers, until the lease is over or somebody takes it back. */
const held = z
  .looseObject({
    fence: z.string(),
    due: z.string().nullable(),
    dead_in_a_row: z.number(),
    first_try_ms: z.number().nullable(),
    next_try_ms: z.number().nullable(),
  })
  .transform((row) => ({
    webhook: webhookRow.parse(row),
    fence: row.fence,
    due: row.due,
    firstTryAt: row.first_try_ms,
    nextTryAt: row.next_try_ms,
    deadInARow: row.dead_in_a_row,
  }));

export type HeldWebhook = z.infer<typeof held>;

const inMs = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;
const leaseColumns = `${webhookColumns}, fence::text as fence, due, dead_in_a_row,
  ${inMs('first_try_at')} as first_try_ms, ${inMs('next_try_at')} as next_try_ms`;

export interface Step {
  readonly held: HeldWebhook;
  readonly message: string;
  readonly outcome: Outcome;
  readonly after: After;
  /** The places before the update and after it. */
  readonly before: string;
  readonly cursor: string;
}

/** One deliverer per webhook, whatever gateways there are: a lease in its row, by the database's clock, with a fence. */
export class WebhookLeases {
  constructor(
    private readonly database: Database,
    /** This process. */
    private readonly holder: string,
    readonly leaseMs: number,
  ) {}

  /** Takes what is free, or whose holder has not been heard of, and holds on to one's own. */
  async take(most: number): Promise<void> {
    await this.database.query(
      `with wanted as (
         select id from spine.webhook
         where status = 'ACTIVE' and (lease is null or lease_until < now()
           or (lease = $1 and lease_until < now() + $2::int * interval '1 millisecond' * 2 / 3))
         order by id limit $3 for update skip locked)
       update spine.webhook w set lease_until = now() + $2::int * interval '1 millisecond',
         fence = case when w.lease = $1 and w.lease_until >= now() then w.fence else w.fence + 1 end, lease = $1
       from wanted where w.id = wanted.id`,
      [this.holder, this.leaseMs, most],
    );
  }

  async mine(): Promise<HeldWebhook[]> {
    const rows = await this.database.query(
      `select ${leaseColumns} from spine.webhook where lease = $1 and lease_until > now() and status = 'ACTIVE' order by id`,
      [this.holder],
    );
    return z.array(held).parse(rows);
  }

  /** Gives back one of them, or all. */
  async release(id: string | null = null): Promise<void> {
    await this.database.query(
      `update spine.webhook set lease = null, lease_until = null where lease = $1 and ($2::text is null or id = $2)`,
      [this.holder, id],
    );
  }

  /**
   * Notes that a try begins, where nobody has taken the webhook over or back. A try of which nobody wrote what came, since its gateway
   * was killed or lost the webhook meanwhile, gets its line in the log now: whether it arrived is not known.
   * @returns whether the webhook is still this process's
   */
  async begin({ webhook, fence }: HeldWebhook, message: string): Promise<boolean> {
    const rows = await this.database.query(
      `with mine as (select id, trying, trying_since from spine.webhook
         where id = $1 and fence = $2::bigint and lease = $3 and lease_until > now() for update),
       interrupted as (insert into spine.webhook_delivery (webhook, message, at, result, milliseconds)
         select id, trying, trying_since, 'INTERRUPTED', 0 from mine where trying is not null)
       update spine.webhook w set trying = $4, trying_since = now() from mine where w.id = mine.id returning w.id`,
      [webhook.id, fence, this.holder, message],
    );
    return rows.length > 0;
  }

  /** Writes what came of a try, with its line in the log. @returns whether the webhook is still this process's */
  async record({ held: { webhook, fence }, message, outcome, after, before, cursor }: Step): Promise<boolean> {
    return this.database.transaction(async (session) => {
      const rows = await session.query(
        `update spine.webhook set cursor = case when $3 then $4 else cursor end, due = case when $3 then null else $5 end,
           tries = $6, first_try_at = to_timestamp($7::float8 / 1000), next_try_at = to_timestamp($8::float8 / 1000),
           dead_in_a_row = $9, status = $10, stop_code = $11, trying = null, trying_since = null,
           stop_reason = case $11 when 'RECEIVER_GONE' then 'The receiver answered 410: it wants no more.'
             when 'RECEIVER_FAILING' then 'Update after update could not be delivered; see its dead letters.' end
         where id = $1 and fence = $2::bigint returning id`,
        [
          webhook.id,
          fence,
          after.isOver,
          cursor,
          message,
          after.tries,
          after.firstTryAt,
          after.nextTryAt,
          after.deadInARow,
          after.status,
          after.stopCode,
        ],
      );
      if (rows.length === 0) return false;
      const { result, status, milliseconds, excerpt } = outcome;
      await session.query(
        `insert into spine.webhook_delivery (webhook, message, result, status, milliseconds, excerpt) values ($1, $2, $3, $4, $5, $6)`,
        [webhook.id, message, result, status, milliseconds, excerpt],
      );
      if (after.isDead) {
        await session.query(
          `insert into spine.webhook_dead_letter (webhook, message, cursor, tries, result)
           select $1, $2, $3, count(*)::int, $4 from spine.webhook_delivery where webhook = $1 and message = $2`,
          [webhook.id, message, before, result],
        );
      }
      return true;
    });
  }

  /** Whether nobody has taken the webhook over or back. */
  async areMine({ webhook, fence }: HeldWebhook): Promise<boolean> {
    const rows = await this.database.query(
      'select 1 from spine.webhook where id = $1 and fence = $2::bigint and lease = $3 and lease_until > now()',
      [webhook.id, fence, this.holder],
    );
    return rows.length > 0;
  }

  /** Moves the place past what was not for this webhook, so that it does not fall behind what the logs keep. */
  async rest({ webhook, fence }: HeldWebhook, cursor: string): Promise<void> {
    await this.database.query(
      'update spine.webhook set cursor = $3 where id = $1 and fence = $2::bigint and due is null',
      [webhook.id, fence, cursor],
    );
  }

  async stop({ webhook, fence }: HeldWebhook, code: string, reason: string): Promise<void> {
    await this.database.query(
      `update spine.webhook set status = 'STOPPED', stop_code = $3, stop_reason = $4, lease = null, lease_until = null
       where id = $1 and fence = $2::bigint`,
      [webhook.id, fence, code, reason],
    );
  }

  /** Forgets old lines of the logs: thirty days and the newest thousand of a webhook; dead letters as long as outboxes. */
  async trim(): Promise<void> {
    await this.database.query(
      `delete from spine.webhook_delivery d using
         (select id, row_number() over (partition by webhook order by id desc) as rank from spine.webhook_delivery) as ranked
       where d.id = ranked.id and (ranked.rank > 1000 or d.at < now() - interval '30 days')`,
    );
    await this.database.query(`delete from spine.webhook_dead_letter where died_at < now() - interval '90 days'`);
  }
}
