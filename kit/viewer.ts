/** Who is asking: settled once by the gateway, told to every subgraph, and never taken from what a client says of itself. */
export interface Viewer {
  /** The partner agency, such as "mopac"; null when unknown. */
  readonly agency: string | null;
  readonly role: ViewerRole;
  /** Codes of the boroughs the viewer speaks for; empty for the roles that speak for none, or for all. */
  readonly boroughs: readonly string[];
  /** What the viewer may do beyond what anyone may, such as "partner:read". */
  readonly scopes: readonly Scope[];
  /** The visible prefix of the key that was shown, for records and limits; absent for a token or none. */
  readonly keyId?: string;
  /** The visible prefix of the first key of the line that `keyId` belongs to; absent where that is `keyId` itself, or none. */
  readonly keyLine?: string;
  /** What tells those who come with a token apart, for records: a hash of the token's subject; absent for a key or none. */
  readonly subject?: string;
  /** What restricted data are asked for, as the viewer says, for records; absent where they say nothing. */
  readonly purpose?: string;
}

/** In the order in which they are shown. */
export const viewerRoles = [
  'ADMINISTRATOR',
  'CITY_HALL',
  'POLICE',
  'SECRETARY',
  'PARTNER',
  'SCRUTINEER',
  'ANONYMOUS',
] as const;

export type ViewerRole = (typeof viewerRoles)[number];

/**
 * What may be granted beyond what anyone may: `partner:read` – see what partners share before it is published ·
 * `register:write` – act on registers · `log:read` – see who read one's own agency's data · `key:manage` – make and revoke
 * keys · `file:import` – give the hub files and withdraw releases · `webhook:manage` – register addresses to which updates are sent.
 */
export const scopes = [
  'partner:read',
  'register:write',
  'log:read',
  'key:manage',
  'file:import',
  'webhook:manage',
] as const;

export type Scope = (typeof scopes)[number];

export const anonymous: Viewer = { agency: null, role: 'ANONYMOUS', boroughs: [], scopes: [] };

/** What the hub does in its own name, such as passing a file on to the subgraph that keeps it. */
export const hubItself: Viewer = { agency: null, role: 'ADMINISTRATOR', boroughs: [], scopes };
