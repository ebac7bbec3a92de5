import { HubError } from '../hubError.ts';

/**
 * Codes of a connection that is not there: the operating system's, and PostgreSQL's classes 08 (connection exception) and
 * 57P (the server is starting, stopping or was told to end the session).
 */
const codes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08...|57P..)$/;
const messages =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error)/;

/** Tells a database that cannot be reached just now from a defect: the one passes, the other wants mending. */
export function connectionFault(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (!codes.test(code) && !messages.test(error.message)) return error;
  return new HubError('SOURCE_UNAVAILABLE', 'The database does not answer just now; try again in a moment.');
}
