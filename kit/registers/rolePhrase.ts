import type { ViewerRole } from '../viewer.ts';

const phrases: Readonly<Record<ViewerRole, string>> = {
  ADMINISTRATOR: 'the hub’s administrator',
  CITY_HALL: 'City Hall',
  POLICE: 'the police',
  SECRETARY: 'a borough’s secretary',
  PARTNER: 'a partner',
  SCRUTINEER: 'a scrutiny officer',
  ANONYMOUS: 'nobody whom the hub knows',
};

/** A role as a sentence names it. */
export function rolePhrase(role: ViewerRole): string {
  return phrases[role];
}
