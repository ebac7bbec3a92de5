import type { WebhookStatus } from './webhook.ts';

/** What came of sending one update once. */
export interface Outcome {
  /** DELIVERED, or what went wrong: STATUS – an answer other than 2xx · TIMEOUT · CONNECTION · ADDRESS_REFUSED. */
  readonly result: 'DELIVERED' | 'STATUS' | 'TIMEOUT' | 'CONNECTION' | 'ADDRESS_REFUSED';
  /** Of the answer; null where none came. */
  readonly status: number | null;
  readonly milliseconds: number;
  /** The beginning of an answer that refused, without secrets. */
  readonly excerpt: string | null;
  /** How long the receiver asked to be left alone. */
  readonly retryAfterMs: number | null;
}

/** How the update that is due stands. */
export interface Due {
  /** Tries before this one. */
  readonly tries: number;
  /** When it was first tried, in milliseconds; null before that. */
  readonly firstTryAt: number | null;
  /** Dead letters since the last delivery. */
  readonly deadInARow: number;
}

export interface After extends Due {
  /** Whether the next update is due: this one was delivered or is dead. */
  readonly isOver: boolean;
  readonly isDead: boolean;
  readonly nextTryAt: number | null;
  readonly status: WebhookStatus;
  readonly stopCode: 'RECEIVER_GONE' | 'RECEIVER_FAILING' | null;
}

/** How often and how long an update is tried, and how many dead ones in a row stop a webhook. */
export interface Patience {
  readonly mostTries: number;
  readonly longestMs: number;
  readonly mostDead: number;
  readonly firstPauseMs: number;
}

/** Tried twelve times over some 22 hours. */
export const usualPatience: Patience = { mostTries: 12, longestMs: 3 * 86_400_000, mostDead: 5, firstPauseMs: 5_000 };

const longestPauseMs = 6 * 3_600_000;
const longestRetryAfterMs = 86_400_000;

/** Each pause three times the one before, give or take half; a receiver that asks for more gets it, up to a day. */
export function pauseAfter(tries: number, retryAfterMs: number | null, firstPauseMs: number, chance: number): number {
  const usual = Math.min(longestPauseMs, firstPauseMs * 3 ** (tries - 1)) * (0.5 + chance);
  return Math.round(Math.max(usual, Math.min(retryAfterMs ?? 0, longestRetryAfterMs)));
}

/** What follows from a try. @param chance 0 to 1, so that receivers that failed together are not tried together */
export function afterTry(due: Due, outcome: Outcome, patience: Patience, now: number, chance: number): After {
  if (outcome.result === 'DELIVERED') return { ...done, deadInARow: 0 };
  if (outcome.status === 410) {
    const { tries, firstTryAt, deadInARow } = due;
    // The cursor stays: who comes back elsewhere and resumes has missed nothing.
    const stays = { tries, firstTryAt, deadInARow, isOver: false, isDead: false, nextTryAt: null } as const;
    return { ...stays, status: 'STOPPED', stopCode: 'RECEIVER_GONE' };
  }
  const tries = due.tries + 1;
  const firstTryAt = due.firstTryAt ?? now;
  if (tries < patience.mostTries && now - firstTryAt < patience.longestMs) {
    const nextTryAt = now + pauseAfter(tries, outcome.retryAfterMs, patience.firstPauseMs, chance);
    const { deadInARow } = due;
    return { tries, firstTryAt, deadInARow, isOver: false, isDead: false, nextTryAt, status: 'ACTIVE', stopCode: null };
  }
  const deadInARow = due.deadInARow + 1;
  const isFailing = deadInARow >= patience.mostDead;
  return {
    ...done,
    isDead: true,
    deadInARow,
    ...(isFailing && { status: 'STOPPED', stopCode: 'RECEIVER_FAILING' }),
  };
}

const done = {
  tries: 0,
  firstTryAt: null,
  isOver: true,
  isDead: false,
  nextTryAt: null,
  status: 'ACTIVE',
  stopCode: null,
} as const;
