import { GraphQLError, Kind, parse, visit, type ASTNode, type DocumentNode, type Source } from 'graphql';

/** Parsed once, however many errors a text has. */
const documents = new WeakMap<Source, DocumentNode>();

/**
 * The path of the field in which a query goes wrong, for errors found before anything was executed: GraphQL itself gives
 * those a line and a column only. For the value of a variable it is the first field that uses the variable. Undefined
 * where the query cannot be parsed, or goes wrong outside any field.
 */
export function errorPath(error: unknown): readonly string[] | undefined {
  if (!(error instanceof GraphQLError) || error.path !== undefined) return undefined;
  const [node] = error.nodes ?? [];
  const place = error.positions?.[0];
  if (node === undefined || place === undefined || error.source === undefined) return undefined;
  const query = documents.get(error.source) ?? parse(error.source.body);
  documents.set(error.source, query);
  const name = node.kind === Kind.VARIABLE_DEFINITION ? node.variable.name.value : null;
  return pathTo(query, (other) =>
    name === null
      ? other.loc?.start === place && other.kind === node.kind
      : other.kind === Kind.VARIABLE && other.name.value === name,
  );
}

/** The fields around the first node inside a field for which `isIt` holds, that node's own field included. */
function pathTo(query: ASTNode, isIt: (node: ASTNode) => boolean): readonly string[] | undefined {
  const path: string[] = [];
  let found: readonly string[] | undefined;
  visit(query, {
    enter(node) {
      if (found !== undefined) return false;
      if (node.kind === Kind.FIELD) path.push((node.alias ?? node.name).value);
      if (path.length > 0 && isIt(node)) found = [...path];
      return undefined;
    },
    leave(node) {
      if (node.kind === Kind.FIELD) path.pop();
    },
  });
  return found;
}
