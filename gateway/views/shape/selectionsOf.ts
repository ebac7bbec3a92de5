import { Kind, parse, type SelectionNode } from 'graphql';

/** Selections as nodes, from how a query writes them. */
export function selectionsOf(text: string): readonly SelectionNode[] {
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
}
