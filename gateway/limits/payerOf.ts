import { isIPv6 } from 'node:net';
import type { Viewer } from '../../kit/viewer.ts';
import type { Payer } from './costLimiter.ts';

/** Who pays for a request: the key, the agency behind a token, or the address; of IPv6 the network, since a household has 2^64. */
export function payerOf(viewer: Viewer, address: string): Payer {
  if (viewer.keyId !== undefined) return { name: `key:${viewer.keyId}`, viewer };
  if (viewer.role !== 'ANONYMOUS') return { name: `agency:${viewer.agency ?? ''}:${viewer.role}`, viewer };
  return { name: `address:${networkOf(address)}`, viewer };
}

function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace('::ffff:', '');
  const [before = '', after = ''] = address.split('::');
  const [left, right] = [before, after].map((part) => part.split(':').filter((group) => group !== ''));
  const groups = [
    ...(left ?? []),
    ...Array.from({ length: 8 - (left?.length ?? 0) - (right?.length ?? 0) }, () => '0'),
    ...(right ?? []),
  ];
  return groups.slice(0, 4).join(':');
}
