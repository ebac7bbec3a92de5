import { z } from 'zod';
import { webhookStatuses, type Webhook } from './webhook.ts';

/** An instant as ISO 8601. */
export const instantText = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${column}`;

export const webhookColumns = `id, agency, key, title, url, document, status, stop_code, stop_reason, cursor, secret_prefix,
  case when former_until > now() then ${instantText('former_until').replace(' as former_until', '')} end as former_until,
  tries, ${instantText('next_try_at')}, ${instantText('created_at')}`;

export const webhookRow = z
  .object({
    id: z.string(),
    agency: z.string(),
    key: z.string(),
    title: z.string(),
    url: z.string(),
    document: z.string(),
    status: z.enum(webhookStatuses),
    stop_code: z.string().nullable(),
    stop_reason: z.string().nullable(),
    cursor: z.string(),
    secret_prefix: z.string(),
    former_until: z.string().nullable(),
    tries: z.number(),
    next_try_at: z.string().nullable(),
    created_at: z.string(),
  })
  .transform((row): Webhook => ({
    id: row.id,
    agency: row.agency,
    key: row.key,
    title: row.title,
    url: row.url,
    document: row.document,
    status: row.status,
    stopCode: row.stop_code,
    stopReason: row.stop_reason,
    cursor: row.cursor,
    secretPrefix: row.secret_prefix,
    formerSecretUntil: row.former_until,
    failedTries: row.tries,
    nextTryAt: row.next_try_at,
    createdAt: row.created_at,
  }));
