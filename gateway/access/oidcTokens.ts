import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { roleScopes } from '../../kit/access/roleScopes.ts';
import { HubError } from '../../kit/hubError.ts';
import { sha256 } from '../../kit/reads/readEntry.ts';
import type { Viewer } from '../../kit/viewer.ts';
import { boroughByName } from '../../schema/places/aliases.ts';
import { areaByCode } from '../../schema/places/areas.ts';

/** A partner's identity provider, whose tokens are believed. */
export interface OidcOptions {
  readonly issuer: string;
  /** Whom the tokens are for: this hub, by the name that it has at the provider. */
  readonly audience: string;
  /** Where the provider's public keys are. */
  readonly jwksUrl: string;
  /** Names of the claims that say who it is. */
  readonly claims: { readonly agency: string; readonly role: string; readonly boroughs: string };
}

/** Signatures by a public key only: a token that names a shared secret, or none at all, is no token of a provider. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Whoever runs the hub does so with a key: an identity provider is run by others. */
const tokenRole = z.enum(['CITY_HALL', 'POLICE', 'SECRETARY', 'PARTNER', 'SCRUTINEER']);
const agencyName = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
const boroughList = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))])
  .default([]);

function boroughCode(given: string): string {
  const code = areaByCode(given)?.kind === 'BOROUGH' ? given : boroughByName(given)?.code;
  if (code === undefined) throw new HubError('UNAUTHENTICATED', `The token names "${given}", which is no borough.`);
  return code;
}

function viewerOf(payload: JWTPayload, names: OidcOptions['claims']): Viewer {
  const agency = agencyName.safeParse(payload[names.agency]);
  const role = tokenRole.safeParse(payload[names.role]);
  const boroughs = boroughList.safeParse(payload[names.boroughs]);
  if (!agency.success || !role.success || !boroughs.success) {
    const missing = [
      ...(agency.success ? [] : [names.agency]),
      ...(role.success ? [] : [`${names.role} (one of ${tokenRole.options.join(', ')})`]),
      ...(boroughs.success ? [] : [names.boroughs]),
    ];
    throw new HubError('UNAUTHENTICATED', `The token does not say who it is: ${missing.join(', ')}.`);
  }
  return {
    agency: agency.data,
    role: role.data,
    boroughs: boroughs.data.map(boroughCode),
    scopes: roleScopes[role.data].usual,
  };
}

/** @param keys the provider's public keys; by default fetched from `jwksUrl` and kept for ten minutes */
export function createTokenReader(
  options: OidcOptions,
  keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(options.jwksUrl), { timeoutDuration: 3_000 }),
): (token: string) => Promise<Viewer> {
  const { issuer, audience, claims } = options;
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms,
      clockTolerance: 30,
      requiredClaims: ['exp'],
    }).catch((error: unknown) => {
      throw refusalOf(error);
    });
    const viewer = viewerOf(payload, claims);
    return payload.sub === undefined ? viewer : { ...viewer, subject: sha256(`${issuer} ${payload.sub}`).slice(0, 16) };
  };
}

/** The library's words may quote the token's own; these say what kind of fault it is and no more. */
function refusalOf(error: unknown): unknown {
  if (error instanceof errors.JWKSTimeout) return away();
  if (error instanceof errors.JWTExpired)
    return new HubError('UNAUTHENTICATED', 'The token has expired; sign in again.');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return new HubError('UNAUTHENTICATED', `The token’s claim "${error.claim}" is not what this hub asks for.`);
  }
  // The provider answered with something else than its keys, which jose tells with its general error alone.
  if (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') return away();
  if (error instanceof errors.JOSEError)
    return new HubError('UNAUTHENTICATED', 'The token is not one that this hub believes.');
  // What fetch throws where the provider cannot be reached.
  return error instanceof TypeError ? away() : error;
}

function away(): HubError {
  return new HubError('SOURCE_UNAVAILABLE', 'The identity provider does not answer just now; try again in a moment.');
}
