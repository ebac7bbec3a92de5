import type { FastifyRequest } from 'fastify';
import { isLocalPeer } from '../kit/server/localPeer.ts';
import { anonymous, hubItself, type Viewer } from '../kit/viewer.ts';

/** Until partners have keys: whoever asks from the machine where the hub runs is its administrator, anyone else anonymous. */
export function viewerOf(request: FastifyRequest): Viewer {
  return isLocalPeer(request.raw) ? hubItself : anonymous;
}
