import { isIP } from 'node:net';

/** Whether a socket's peer is this machine, such as "127.0.0.1" or "::1". */
export function isLoopbackAddress(address: string | undefined): boolean {
  if (address === undefined) return false;
  const plain = address.startsWith('::ffff:') ? address.slice('::ffff:'.length) : address;
  if (plain === '::1') return true;
  return isIP(plain) === 4 && plain.startsWith('127.');
}

const loopbackHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Whether a Host header names this machine, such as "localhost:4000". A page elsewhere whose own name has been made to
 * resolve to 127.0.0.1 (DNS rebinding) reaches the port with a loopback peer, but its browser still sends its own name.
 */
export function isLoopbackHost(host: string | undefined): boolean {
  return host !== undefined && loopbackHost.test(host);
}
