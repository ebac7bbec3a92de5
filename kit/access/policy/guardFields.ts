import { defaultFieldResolver, isObjectType, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../subgraph/buildSubgraph.ts';
import { isMet, refusal, requirementOf } from './requirement.ts';

/**
 * Has a subgraph ask by itself whether its fields may be seen, whoever reaches it: the gateway has taken out of a query what may
 * not, and everybody else is anonymous here.
 */
export function guardFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const requirement = requirementOf(field.astNode?.directives);
      if (requirement === null) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      const name = `${type.name}.${field.name}`;
      field.resolve = (source, given, context: RequestContext, info): unknown => {
        if (!isMet(requirement, context.viewer)) throw refusal(name, requirement, context.viewer);
        return resolve(source, given, context, info);
      };
    }
  }
}
