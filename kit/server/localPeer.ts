import type { IncomingMessage } from 'node:http';
import { isLoopbackAddress, isLoopbackHost } from './loopback.ts';

type Peer = Pick<IncomingMessage, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } };

/**
 * Whether a request was made on this machine, by a program or by a page that this very server gave out. A proxy on this
 * machine that forwards for others says so in its headers, and counts as elsewhere.
 */
export function isLocalPeer({ headers, socket }: Peer): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined) return false;
  if (!isLoopbackAddress(socket.remoteAddress) || !isLoopbackHost(headers.host)) return false;
  return headers.origin === undefined || headers.origin === `http://${headers.host ?? ''}`;
}
