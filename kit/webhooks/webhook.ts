/** ACTIVE – updates are delivered · PAUSED – by its owner · STOPPED – by the hub, which says why. */
export const webhookStatuses = ['ACTIVE', 'PAUSED', 'STOPPED'] as const;

export type WebhookStatus = (typeof webhookStatuses)[number];

/**
 * Why the hub stopped one. RECEIVER_GONE – it answered 410 · RECEIVER_FAILING – update after update could not be delivered ·
 * SECRET_UNREADABLE – it was sealed by a hub with another internal secret; the others are codes of the hub's errors.
 */
export type StopCode = 'RECEIVER_GONE' | 'RECEIVER_FAILING' | 'SECRET_UNREADABLE' | (string & {});

/** A partner's address to which updates are sent. */
export interface Webhook {
  /** Such as "wh_0d5e9c1b7f0a4e0c". */
  readonly id: string;
  readonly agency: string;
  /** Visible part of the key by which it was registered, and with whose rights its updates are made. */
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** One subscription to `updates`. */
  readonly document: string;
  readonly status: WebhookStatus;
  readonly stopCode: StopCode | null;
  readonly stopReason: string | null;
  /** Everything up to here was delivered or is a dead letter. */
  readonly cursor: string;
  /** The first letters of its secret. */
  readonly secretPrefix: string;
  /** Until when deliveries are signed with the former secret too; null where they are not. */
  readonly formerSecretUntil: string | null;
  /** Tries of the update that is due; 0 where none failed. */
  readonly failedTries: number;
  readonly nextTryAt: string | null;
  readonly createdAt: string;
}

export const longestDocument = 20_000;
export const longestTitle = 100;
/** How many one agency may have. */
export const mostWebhooks = 20;
