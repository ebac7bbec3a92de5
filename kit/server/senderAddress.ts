import type { IncomingMessage } from 'node:http';

/**
 * The address of whoever sent a request: through so many proxies, what the outermost of them saw. Each adds whom it saw at the end
 * of X-Forwarded-For; what stands before that is what the sender wrote, who may write anything.
 */
export function senderAddress(
  {
    headers,
    socket,
  }: { readonly headers: IncomingMessage['headers']; readonly socket: { readonly remoteAddress?: string | undefined } },
  proxies: number,
): string {
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const seen = [...told.map((each) => each.trim()).filter((each) => each !== ''), socket.remoteAddress ?? ''];
  return seen[Math.max(0, seen.length - 1 - proxies)] ?? '';
}

/** The same for Fastify: whether what stands so many places before the connection is one of the proxies. */
export function isProxy(proxies: number): false | ((address: string, place: number) => boolean) {
  return proxies > 0 && ((_address, place) => place < proxies);
}
