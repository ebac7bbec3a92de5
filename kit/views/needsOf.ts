import { getNamedType, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { FieldRequirements } from '../access/policy/fieldRequirements.ts';
import { neededKey } from '../access/policy/requirement.ts';

/** What the fields of a view need of whoever asks, each once, such as "Query.accessLog needs a key with the scope log:read". */
export function needsOf(
  document: DocumentNode,
  schema: GraphQLSchema,
  requirements: FieldRequirements,
): readonly string[] {
  const types = new TypeInfo(schema);
  const needs = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType();
        if (!parent) return;
        for (const requirement of requirements.of(getNamedType(parent), name.value)) {
          needs.add(`${parent.name}.${name.value} needs ${neededKey(requirement)}`);
        }
      },
    }),
  );
  return [...needs].toSorted();
}
