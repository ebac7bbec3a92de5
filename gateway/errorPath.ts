import { GraphQLError, Kind, parse, visit } from 'graphql';

/**
 * The path of the field in which a query goes wrong, for errors found before anything was executed: GraphQL itself gives
 * those a line and a column only. Undefined where the query cannot be parsed, or goes wrong outside any field.
 */
export function errorPath(error: unknown): readonly string[] | undefined {
  if (!(error instanceof GraphQLError) || error.path !== undefined) return undefined;
  const place = error.positions?.[0];
  if (place === undefined || error.source === undefined || error.nodes === undefined) return undefined;
  const path: string[] = [];
  visit(parse(error.source.body), {
    enter(node) {
      const isAround = node.loc !== undefined && node.loc.start <= place && place < node.loc.end;
      if (!isAround) return false;
      if (node.kind === Kind.FIELD) path.push((node.alias ?? node.name).value);
      return undefined;
    },
  });
  return path.length === 0 ? undefined : path;
}
