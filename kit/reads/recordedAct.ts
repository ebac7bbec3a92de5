import { HubError, type HubErrorCode } from '../hubError.ts';

/** BEGUN – before it is done · DONE · REFUSED – nothing was done · UNKNOWN – what came of it is not known, such as where a source fell silent */
export const actOutcomes = ['BEGUN', 'DONE', 'REFUSED', 'UNKNOWN'] as const;

export type ActOutcome = (typeof actOutcomes)[number];

/** Codes of faults that come before anything is done; of all others it may have been. */
const refusing: ReadonlySet<unknown> = new Set<HubErrorCode | 'GRAPHQL_VALIDATION_FAILED'>([
  'AT_CAPACITY',
  'BAD_USER_INPUT',
  'CONFLICT',
  'FORBIDDEN',
  'LIMIT_EXCEEDED',
  'NOT_FOUND',
  'NOT_RECORDED',
  'UNAUTHENTICATED',
  'GRAPHQL_VALIDATION_FAILED',
]);

/** What came of an act that ended in faults of these codes. */
export function outcomeOfFaults(codes: readonly unknown[]): ActOutcome {
  return codes.length > 0 && codes.every((code) => refusing.has(code)) ? 'REFUSED' : 'UNKNOWN';
}

/**
 * Does something between two entries: that it is begun, without which it is not, and what came of it. Where the second cannot be
 * written it is done all the same, and the record says no more than that it was begun.
 */
export async function recordedAct<Result>(
  record: (outcome: ActOutcome, result?: Result) => Promise<void>,
  work: () => Promise<Result>,
  wasRefused: (result: Result) => boolean = () => false,
): Promise<Result> {
  await record('BEGUN');
  let result: Result;
  try {
    result = await work();
  } catch (error) {
    await record(outcomeOfFaults([error instanceof HubError ? error.code : null])).catch(unlessNotRecorded);
    throw error;
  }
  await record(wasRefused(result) ? 'REFUSED' : 'DONE', result).catch(unlessNotRecorded);
  return result;
}

/** The recorder has said so in the log. */
export function unlessNotRecorded(error: unknown): void {
  if (!(error instanceof HubError && error.code === 'NOT_RECORDED')) throw error;
}
