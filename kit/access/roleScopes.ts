import type { Scope, ViewerRole } from '../viewer.ts';

interface Grant {
  /** What a key or token of the role has without being asked. */
  readonly usual: readonly Scope[];
  /** What a key of the role may be given besides. */
  readonly possible: readonly Scope[];
}

/** Nobody gets by a key what the role does not allow. docs/security.md shows the same table; a test holds the two together. */
export const roleScopes: Readonly<Record<ViewerRole, Grant>> = {
  ADMINISTRATOR: {
    usual: ['partner:read', 'register:write', 'log:read', 'key:manage', 'file:import', 'webhook:manage'],
    possible: [],
  },
  CITY_HALL: { usual: ['partner:read', 'register:write', 'log:read'], possible: ['file:import', 'webhook:manage'] },
  POLICE: { usual: ['partner:read', 'register:write', 'log:read'], possible: ['file:import', 'webhook:manage'] },
  SECRETARY: { usual: ['partner:read', 'register:write', 'log:read'], possible: ['webhook:manage'] },
  PARTNER: { usual: ['partner:read', 'log:read'], possible: ['register:write', 'webhook:manage'] },
  SCRUTINEER: { usual: ['register:write', 'log:read'], possible: ['webhook:manage'] },
  ANONYMOUS: { usual: [], possible: [] },
};
