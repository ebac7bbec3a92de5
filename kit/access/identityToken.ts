import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { HubError } from '../hubError.ts';
import { scopes, viewerRoles, type Viewer } from '../viewer.ts';

/** Carries who is asking from the gateway to a subgraph. */
export const identityHeader = 'x-hub-identity';

const issuer = 'hub-gateway';
const algorithm = 'HS256';
/** Long enough for a clock that is off and a line that is slow; too short to be of use to whoever finds it in a dump. */
const lifetimeSeconds = 30;
const clockToleranceSeconds = 5;

const payloadFormat = z.object({
  jti: z.string().min(1),
  exp: z.number(),
  viewer: z.strictObject({
    agency: z.string().nullable(),
    role: z.enum(viewerRoles),
    boroughs: z.array(z.string()),
    scopes: z.array(z.enum(scopes)),
    keyId: z.string().exactOptional(),
    keyLine: z.string().exactOptional(),
  }),
});

/** Signs who is asking, for one request to one subgraph. */
export function createIdentitySigner(secret: string): (viewer: Viewer, subgraph: string) => Promise<string> {
  const key = new TextEncoder().encode(secret);
  // Purpose and subject are the gateway's to record, and no business of a subgraph.
  return ({ agency, role, boroughs, scopes, keyId, keyLine }, subgraph) =>
    new SignJWT({
      viewer: {
        agency,
        role,
        boroughs,
        scopes,
        ...(keyId !== undefined && { keyId }),
        ...(keyLine !== undefined && { keyLine }),
      },
    })
      .setProtectedHeader({ alg: algorithm })
      .setIssuer(issuer)
      .setAudience(subgraph)
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds} seconds`)
      .setJti(randomUUID())
      .sign(key);
}

/**
 * Reads what `createIdentitySigner` wrote for this subgraph with the same secret, each once: within its short life a token that
 * comes again is refused.
 * @throws HubError UNAUTHENTICATED
 */
export function createIdentityReader(secret: string, subgraph: string): (token: string) => Promise<Viewer> {
  const key = new TextEncoder().encode(secret);
  const seen = new Map<string, number>();
  return async (token) => {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [algorithm],
      issuer,
      audience: subgraph,
      clockTolerance: clockToleranceSeconds,
      maxTokenAge: lifetimeSeconds,
    }).catch((error: unknown) => {
      throw error instanceof errors.JOSEError ? refused() : error;
    });
    const parsed = payloadFormat.safeParse(payload);
    if (!parsed.success) throw refused();
    const { jti, exp, viewer } = parsed.data;
    forget(seen);
    if (seen.has(jti)) throw refused();
    seen.set(jti, (exp + clockToleranceSeconds) * 1000);
    return viewer;
  };
}

/** They come in the order of their ends, but for seconds: the sweep stops at the first that may still come again. */
function forget(seen: Map<string, number>): void {
  const now = Date.now();
  for (const [jti, until] of seen) {
    if (until > now) break;
    seen.delete(jti);
  }
}

function refused(): HubError {
  return new HubError(
    'UNAUTHENTICATED',
    `The header ${identityHeader} was not written for this request by the gateway.`,
  );
}
