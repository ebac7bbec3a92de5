import ipaddr from 'ipaddr.js';
import type { Viewer } from '../../kit/viewer.ts';
import type { Payer } from './costLimiter.ts';

/** Who pays for a request: the key, the agency behind a token, or the address; of IPv6 the network, since a household has 2^64. */
export function payerOf(viewer: Viewer, address: string): Payer {
  if (viewer.keyId !== undefined) return { name: `key:${viewer.keyId}`, viewer };
  if (viewer.role !== 'ANONYMOUS') return { name: `agency:${viewer.agency ?? ''}:${viewer.role}`, viewer };
  return { name: `address:${networkOf(address)}`, viewer };
}

/** Some proxies add the port, which is another for each connection. */
const withPort = /^(?:\[(?<six>[^\]]+)\](?::\d+)?|(?<four>[\d.]+):\d+)$/;

function networkOf(given: string): string {
  const { six, four } = withPort.exec(given)?.groups ?? {};
  const address = six ?? four ?? given;
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  return parsed.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':');
}
