import { AsyncLocalStorage } from 'node:async_hooks';

/** What is noted of one request while it runs: for its log line and for the errors it answers. */
export interface RequestRecord {
  readonly requestId: string;
  operationName: string | null;
  readonly errorCodes: Set<string>;
}

/**
 * The record of the request under way. Apollo Server formats some errors (a refused GET, a missing query) before it makes
 * a context, and hands its formatter none: hence storage that follows the call.
 */
export const requestRecords = new AsyncLocalStorage<RequestRecord>();

export function newRequestRecord(requestId: string): RequestRecord {
  return { requestId, operationName: null, errorCodes: new Set() };
}
