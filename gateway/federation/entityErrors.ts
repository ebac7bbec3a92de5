import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import { missingFields, type Path } from './missingFields.ts';
import type { UniqueRepresentations } from './uniqueRepresentations.ts';

export interface EntityErrorsOptions {
  readonly document: DocumentNode;
  /** With the unique representations, as they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly representations: UniqueRepresentations;
  /** For each representation that was given, its place among all objects at the path of the fetch. */
  readonly placesOf: () => readonly number[];
}

/** An error at an entity as a whole says nothing to a client, who asked for fields: it is told at each of them. */
function atFields(path: Path, missing: readonly Path[]): readonly Path[] {
  return path.length === 2 ? missing.filter((field) => field[1] === path[1]) : [path];
}

/** Puts errors at `_entities` where the gateway finds the right objects for them: one for each place that was given. */
export function placeEntityErrors(
  errors: readonly GraphQLFormattedError[],
  { document, variables, representations, placesOf }: EntityErrorsOptions,
): GraphQLFormattedError[] {
  const missing = missingFields(document, variables);
  const places = placesOf();
  return errors.flatMap((error) => {
    if (!error.path || error.path[0] !== '_entities') return [error];
    return atFields(error.path, missing).flatMap((path) => {
      const [, index, ...rest] = path;
      const given = typeof index === 'number' ? (representations.givenAt[index] ?? []) : [];
      return given.map((at) => ({ ...error, path: ['_entities', places[at] ?? at, ...rest] }));
    });
  });
}
