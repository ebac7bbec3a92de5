import { Kind, print, type DocumentNode } from 'graphql';

/** A parameter of a view as lists show it. */
export interface ViewParameterFacts {
  readonly name: string;
  /** As GraphQL writes it, such as "String!". */
  readonly type: string;
  readonly isRequired: boolean;
}

/** The variables of a document's query. */
export function parametersIn({ definitions }: DocumentNode): readonly ViewParameterFacts[] {
  return definitions.flatMap((node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION) return [];
    return (node.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => ({
      name: variable.name.value,
      type: print(type),
      isRequired: type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined,
    }));
  });
}
