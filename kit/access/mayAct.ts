import type { Scope, Viewer, ViewerRole } from '../viewer.ts';
import { reaches } from './reaches.ts';

interface Rule {
  readonly does: string;
  readonly roles: readonly ViewerRole[];
  readonly scope: Scope;
}

/** Every act of every register is of one of these kinds. docs/security.md shows the same table; a test holds the two together. */
export const acts = {
  enter: {
    does: 'enters, corrects or moves on a borough’s own record: boards, panels, priorities, risks, bids, visits',
    roles: ['ADMINISTRATOR', 'CITY_HALL', 'SECRETARY'],
    scope: 'register:write',
  },
  approve: {
    does: 'approves or rejects a text that another person of the same agency or borough wrote',
    roles: ['ADMINISTRATOR', 'CITY_HALL', 'POLICE', 'SECRETARY', 'SCRUTINEER'],
    scope: 'register:write',
  },
  raise: {
    does: 'raises a risk, a custody issue or a victims’ concern about a borough',
    roles: ['ADMINISTRATOR', 'CITY_HALL', 'SECRETARY', 'PARTNER'],
    scope: 'register:write',
  },
  respond: {
    does: 'answers for the police what was raised or recommended',
    roles: ['ADMINISTRATOR', 'CITY_HALL', 'POLICE'],
    scope: 'register:write',
  },
  scrutinise: {
    does: 'enters a committee’s recommendation, and follows it up',
    roles: ['ADMINISTRATOR', 'CITY_HALL', 'SCRUTINEER'],
    scope: 'register:write',
  },
  decide: {
    does: 'decides for London: awards, targets, commitments, support visits',
    roles: ['ADMINISTRATOR', 'CITY_HALL'],
    scope: 'register:write',
  },
  import: {
    does: 'gives the hub a file, or withdraws a release',
    roles: ['ADMINISTRATOR', 'CITY_HALL', 'POLICE'],
    scope: 'file:import',
  },
  return: {
    does: 'gives the hub a borough’s own return, as a file',
    roles: ['ADMINISTRATOR', 'CITY_HALL', 'SECRETARY'],
    scope: 'register:write',
  },
  manageKeys: {
    does: 'makes, rotates and revokes keys, and reads the whole record of reads',
    roles: ['ADMINISTRATOR'],
    scope: 'key:manage',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type Act = keyof typeof acts;

/**
 * Whether a viewer may do an act about an area; null for what is about no area in particular, such as a file.
 * A register calls it before anything else of the act, and answers a refusal with `whoMayAct`.
 */
export function mayAct(viewer: Viewer, act: Act, area: string | null): boolean {
  const { roles, scope }: Rule = acts[act];
  return roles.includes(viewer.role) && viewer.scopes.includes(scope) && (area === null || reaches(viewer, area));
}

/** In words for the person refused: who may, such as "ADMINISTRATOR, CITY_HALL or SECRETARY with the scope register:write". */
export function whoMayAct(act: Act): string {
  const { roles, scope }: Rule = acts[act];
  return `${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(roles)} with the scope ${scope}`;
}
