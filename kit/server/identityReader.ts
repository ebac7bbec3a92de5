import type { FastifyRequest } from 'fastify';
import { createIdentityReader, identityHeader } from '../access/identityToken.ts';
import { HubError } from '../hubError.ts';
import { anonymous, type Viewer } from '../viewer.ts';

/**
 * Who is asking, in the gateway's signed words. Whoever reaches a subgraph without them is anonymous there, wherever they sit;
 * whoever brings words that the gateway did not sign is refused.
 */
export function identityReader(
  secret: string | undefined,
  subgraph: string,
): (request: FastifyRequest) => Promise<Viewer> {
  const read = secret === undefined ? null : createIdentityReader(secret, subgraph);
  return async ({ headers }) => {
    const given = headers[identityHeader];
    if (given === undefined) return anonymous;
    if (read && typeof given === 'string') return read(given);
    throw new HubError('UNAUTHENTICATED', `This subgraph knows nobody who could sign the header ${identityHeader}.`);
  };
}
