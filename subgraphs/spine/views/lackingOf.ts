import type { GraphQLSchema } from 'graphql';
import type { FieldRequirements } from '../../../kit/access/policy/fieldRequirements.ts';
import { checkView } from '../../../kit/views/checkView.ts';
import { needsOf } from '../../../kit/views/needsOf.ts';
import type { View } from '../../../kit/views/view.ts';

/** The graph that views are checked against, and what its fields need. */
export interface CheckedGraph {
  readonly schema: GraphQLSchema;
  readonly requirements: FieldRequirements;
}

export interface Lacking {
  /** What its fields need of whoever asks. */
  readonly needs: readonly string[];
  /** Why it cannot be answered, or not to all whom it is for: a line each. */
  readonly faults: readonly string[];
}

/**
 * What the graph cannot answer of a view, and whom it refuses. A view for everybody needs no key; that of an agency no more of
 * one than when it was published.
 *
 * @param before what it needed then; null where that is not known
 */
export function lackingOf(
  { document, owner }: Pick<View, 'document' | 'owner'>,
  { schema, requirements }: CheckedGraph,
  before: readonly string[] | null,
): Lacking {
  const checked = checkView(document, schema);
  if ('faults' in checked) return { needs: before ?? [], faults: checked.faults };
  const needs = needsOf(checked.document, schema, requirements);
  const accepted = owner === null ? [] : (before ?? needs);
  const why = owner === null ? 'and the view is for everybody' : 'which it did not when the view was published';
  return {
    needs,
    faults: needs
      .filter((need) => !accepted.includes(need))
      .map((need) => `${need}, ${why}: whoever has none is refused.`),
  };
}
