import { Kind, valueFromASTUntyped, type ConstDirectiveNode } from 'graphql';
import { z } from 'zod';
import { HubError } from '../../hubError.ts';
import type { Viewer } from '../../viewer.ts';

/** What somebody needs to see a field: to be known, and one of these sets of scopes. */
export interface Requirement {
  readonly isKnown: boolean;
  readonly scopes: readonly (readonly string[])[];
}

const scopesArgument = z.array(z.array(z.string()));

/** What directives ask; null where they ask nothing. */
export function requirementOf(directives: readonly ConstDirectiveNode[] = []): Requirement | null {
  const asked = directives.find(({ name }) => name.value === 'requiresScopes');
  const isKnown = directives.some(({ name }) => name.value === 'authenticated');
  if (!asked && !isKnown) return null;
  const given = asked?.arguments?.find(({ name }) => name.value === 'scopes')?.value;
  if (given !== undefined && given.kind !== Kind.LIST) throw new TypeError('@requiresScopes has lists of scopes');
  return { isKnown, scopes: given ? scopesArgument.parse(valueFromASTUntyped(given)) : [] };
}

export function isMet({ isKnown, scopes }: Requirement, viewer: Viewer): boolean {
  if (isKnown && viewer.role === 'ANONYMOUS') return false;
  const granted: readonly string[] = viewer.scopes;
  return scopes.length === 0 || scopes.some((all) => all.every((scope) => granted.includes(scope)));
}

/** In words, such as "a key with the scope partner:read". */
export function neededKey({ scopes }: Requirement): string {
  const which = scopes.map((all) => all.join(' and ')).join(', or ');
  return which === '' ? 'a key' : `a key with the scope ${which}`;
}

/** Tells who is kept from a field what opens it. */
export function refusal(field: string, requirement: Requirement, viewer: Viewer): HubError {
  return new HubError(
    viewer.role === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN',
    `${field} needs ${neededKey(requirement)}; the rest of the answer stands.`,
  );
}
