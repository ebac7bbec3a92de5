import { setTimeout as sleep } from 'node:timers/promises';
import { SourceFailure } from './sourceFailure.ts';

export interface RetryOptions {
  /** How often in all. @default 3 */
  readonly attempts?: number;
  /** First pause in milliseconds; doubled each time, and shortened by up to half at random so that retries do not march in step. @default 50 */
  readonly pauseMs?: number;
}

/** Runs `work` again when the source could not be reached. */
export async function retry<T>(work: () => Promise<T>, { attempts = 3, pauseMs = 50 }: RetryOptions = {}): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !(error instanceof SourceFailure) || error.kind !== 'unreachable') throw error;
    }
    await sleep(pauseMs * 2 ** (attempt - 1) * (0.5 + Math.random() / 2));
  }
}
