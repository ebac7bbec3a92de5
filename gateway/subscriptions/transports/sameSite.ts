import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of another site drives the request. A browser opens a WebSocket to anywhere without asking first, and says
 * only where the page came from.
 */
export function isFromAnotherSite({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return false;
  const from = URL.parse(origin);
  return from === null || from.host !== host;
}
