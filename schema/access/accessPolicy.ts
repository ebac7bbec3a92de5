import { accountabilityAccess } from './accountabilityAccess.ts';
import type { Decision } from './decision.ts';
import { engagementAccess } from './engagementAccess.ts';
import { performanceAccess } from './performanceAccess.ts';
import { sharedAccess } from './sharedAccess.ts';
import { spineAccess } from './spineAccess.ts';

/**
 * Who may see what, decided for every field of the graph before it is there: a new type, a new field of a place and a new field
 * of a root without a line here fails a test. The decisions are written into the schema as directives.
 */
export interface AccessPolicy {
  /** By name of type: what holds for each of its fields. */
  readonly types: Readonly<Record<string, Decision>>;
  /** Fields of places, whatever the kind of place. */
  readonly places: Readonly<Record<string, Decision>>;
  /** Such as "Query.viewer". A mutation without a line is for those who may act on registers. */
  readonly roots: Readonly<Record<string, Decision>>;
  /** Fields that are decided otherwise than their type, such as "AccessRecord.key". */
  readonly fields?: Readonly<Record<string, Decision>>;
}

const parts: readonly AccessPolicy[] = [
  sharedAccess,
  spineAccess,
  engagementAccess,
  accountabilityAccess,
  performanceAccess,
];

const merged = (of: (policy: AccessPolicy) => Readonly<Record<string, Decision>>): Readonly<Record<string, Decision>> =>
  Object.fromEntries(parts.flatMap((policy) => Object.entries(of(policy))));

export const accessPolicy: Required<AccessPolicy> = {
  types: merged(({ types }) => types),
  places: merged(({ places }) => places),
  roots: merged(({ roots }) => roots),
  fields: merged(({ fields }) => fields ?? {}),
};
