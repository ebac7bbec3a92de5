import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HubError } from '../hubError.ts';
import { anonymous, scopes, viewerRoles, type Viewer } from '../viewer.ts';
import { isLocalPeer } from './localPeer.ts';

/** JSON of the Viewer, set by the gateway and believed only from it. */
export const viewerHeader = 'x-hub-viewer';
/** The secret that gateway and subgraphs share in a cluster. */
export const secretHeader = 'x-hub-secret';

const viewerSchema = z.strictObject({
  agency: z.string().nullable(),
  role: z.enum(viewerRoles),
  boroughs: z.array(z.string()),
  scopes: z.array(z.enum(scopes)),
  keyId: z.string().exactOptional(),
});

function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

function comesFromTheGateway(request: FastifyRequest, secret: string | undefined): boolean {
  const given = request.headers[secretHeader];
  if (secret !== undefined && typeof given === 'string' && sameSecret(given, secret)) return true;
  return isLocalPeer(request.raw);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Who is asking, in the gateway's words. A subgraph reached by anyone else answers as to an anonymous viewer, whatever the
 * headers say. Throws BAD_USER_INPUT for a header that the gateway cannot have written.
 */
export function viewerOf(request: FastifyRequest, secret: string | undefined): Viewer {
  const given = request.headers[viewerHeader];
  if (given === undefined || !comesFromTheGateway(request, secret)) return anonymous;
  const viewer = viewerSchema.safeParse(parsedJson(String(given)));
  if (!viewer.success) throw new HubError('BAD_USER_INPUT', `The header ${viewerHeader} is not the JSON of a viewer.`);
  return viewer.data;
}
