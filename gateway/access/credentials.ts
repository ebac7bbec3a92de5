import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { holdsCredential } from '../../kit/access/keySecret.ts';
import { HubError } from '../../kit/hubError.ts';

/** What somebody shows to say who they are; null for nothing, which makes them anonymous. */
export type Credential = { readonly is: 'KEY' | 'TOKEN'; readonly text: string } | null;

function credentialOf(authorization: string | undefined, apiKey: string | undefined): Credential {
  if (authorization !== undefined && apiKey !== undefined) {
    throw new HubError('UNAUTHENTICATED', 'Send the key in one header: "authorization: Bearer …" or "x-api-key: …".');
  }
  if (apiKey !== undefined) return { is: 'KEY', text: apiKey.trim() };
  if (authorization === undefined) return null;
  const [, text] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  if (text === undefined) {
    throw new HubError('UNAUTHENTICATED', 'The header "authorization" is "Bearer", a space, and a key or a token.');
  }
  return { is: text.startsWith('hub_') ? 'KEY' : 'TOKEN', text };
}

/** @throws HubError UNAUTHENTICATED where a header cannot be a key or a token */
export function credentialOfHeaders(headers: IncomingHttpHeaders): Credential {
  const given = headers['x-api-key'];
  return credentialOf(headers.authorization, Array.isArray(given) ? given.join(',') : given);
}

const params = z.record(z.string(), z.unknown()).nullish();

/**
 * The same from the parameters of a WebSocket connection, since a browser sends no headers of its own with one: by the names of
 * the headers, in whatever case, such as `{ "authorization": "Bearer …" }`.
 */
export function credentialOfParams(connectionParams: unknown): Credential {
  const given = params.safeParse(connectionParams);
  if (!given.success) throw new HubError('UNAUTHENTICATED', 'The connection parameters are an object of headers.');
  const named = new Map(Object.entries(given.data ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  const text = (name: string) => {
    const value = named.get(name);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    throw new HubError('UNAUTHENTICATED', `The connection parameter "${name}" is text.`);
  };
  return credentialOf(text('authorization'), text('x-api-key') ?? text('apikey'));
}

const tellingNames = /^(?:x-?)?(?:api-?_?key|key|access_?token|token|authorization|bearer)$/i;

/** How often an address may have been encoded on its way, and more. */
const mostEncodings = 8;

/**
 * Refuses a request that carries a key or a token in its address, however often it is encoded: browsers, proxies and servers write it down.
 * @throws HubError BAD_USER_INPUT
 */
export function refuseKeyInAddress(address: string): void {
  const isNamed =
    address.includes('?') &&
    [...new URLSearchParams(address.slice(address.indexOf('?'))).keys()].some((name) =>
      tellingNames.test(decoded(name)),
    );
  if (!isNamed && !holdsCredential(decoded(address))) return;
  throw new HubError(
    'BAD_USER_INPUT',
    'A key in an address is written down on its way: take it as known to others, have it revoked, and send the next one in the header "authorization: Bearer …".',
  );
}

/** Text without percent signs for what needs none, whatever else is wrong with it: keys and names of parameters are plain letters. */
function decoded(text: string): string {
  let before = text;
  for (let round = 0; round < mostEncodings; round += 1) {
    const after = before.replaceAll(/%[2-7][0-9a-f]/gi, (code) =>
      String.fromCodePoint(Number.parseInt(code.slice(1), 16)),
    );
    if (after === before) break;
    before = after;
  }
  return before;
}
