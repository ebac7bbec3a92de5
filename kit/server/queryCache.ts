import { parse, validate, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql';

export type ParsedQuery =
  | { readonly document: DocumentNode; readonly errors?: undefined }
  | { readonly document?: undefined; readonly errors: readonly GraphQLError[] };

/**
 * Queries parsed and validated once. The gateway's queries differ only in their variables, so few texts come again and
 * again; the bound is for those who reach a subgraph directly.
 */
export class QueryCache {
  readonly #queries = new Map<string, ParsedQuery>();

  /** @param max how many queries are kept; the one used longest ago leaves first */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly max = 500,
  ) {}

  /** Throws the GraphQLError of a query that cannot be parsed. */
  get(text: string): ParsedQuery {
    const known = this.#queries.get(text);
    if (known) this.#queries.delete(text);
    const query = known ?? this.#read(text);
    this.#queries.set(text, query);
    for (const oldest of this.#queries.keys()) {
      if (this.#queries.size <= this.max) break;
      this.#queries.delete(oldest);
    }
    return query;
  }

  #read(text: string): ParsedQuery {
    const document = parse(text, { maxLexicalTokens: 50_000 });
    const errors = validate(this.schema, document);
    return errors.length > 0 ? { errors } : { document };
  }
}
