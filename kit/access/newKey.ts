import { areaByCode } from '../../schema/places/areas.ts';
import { HubError } from '../hubError.ts';
import type { Scope, ViewerRole } from '../viewer.ts';
import { roleScopes } from './roleScopes.ts';

/** What one asks for with a new key. */
export interface KeyWanted {
  readonly agency: string;
  readonly role: ViewerRole;
  /** Codes of boroughs. */
  readonly boroughs: readonly string[];
  /** Null for those that are usual for the role. */
  readonly scopes: readonly Scope[] | null;
  readonly purpose: string;
  /** The instant at which it ends; null for none. */
  readonly expiresAt: string | null;
}

const wellFormedAgency = /^[a-z][a-z0-9-]{1,39}$/;

/** What a key may hold, or why it may not. @throws HubError BAD_USER_INPUT with every fault */
export function checkedKey(wanted: KeyWanted, now: Date): KeyWanted & { readonly scopes: readonly Scope[] } {
  const scopes = wanted.scopes ?? roleScopes[wanted.role].usual;
  const faults = [...faultsOf(wanted, now), ...scopeFaults(wanted.role, scopes)];
  if (faults.length > 0) throw new HubError('BAD_USER_INPUT', `${faults.join(' ')} No key was made.`);
  return { ...wanted, purpose: wanted.purpose.trim(), scopes: [...new Set(scopes)] };
}

function faultsOf({ agency, role, boroughs, purpose, expiresAt }: KeyWanted, now: Date): string[] {
  const faults: string[] = [];
  if (!wellFormedAgency.test(agency)) {
    faults.push(`An agency is 2 to 40 small letters, digits and hyphens, such as "tower-hamlets"; got "${agency}".`);
  }
  if (role === 'ANONYMOUS') faults.push('Whoever needs no key is anonymous.');
  if ((role === 'SECRETARY' || role === 'PARTNER') && boroughs.length === 0) {
    faults.push(`A ${role} speaks for boroughs: name one or more.`);
  }
  for (const code of boroughs) {
    if (areaByCode(code)?.kind !== 'BOROUGH') faults.push(`There is no borough with the code "${code}".`);
  }
  if (purpose.trim() === '' || purpose.length > 200) {
    faults.push('Say in at most 200 characters what the key is for, such as "Borough dashboard", and name no person.');
  }
  if (expiresAt !== null && !(Date.parse(expiresAt) > now.getTime())) {
    faults.push('The day on which it ends lies ahead, such as 2027-11-30.');
  }
  return faults;
}

function scopeFaults(role: ViewerRole, scopes: readonly Scope[]): string[] {
  const { usual, possible } = roleScopes[role];
  const allowed: readonly Scope[] = [...usual, ...possible];
  return scopes
    .filter((scope) => !allowed.includes(scope))
    .map((scope) => `A ${role} cannot have the scope "${scope}"; it can have ${allowed.join(', ') || 'none'}.`);
}
