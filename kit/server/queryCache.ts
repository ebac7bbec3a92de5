import { parse, validate, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import { TextMemory, type TextMemoryLimits } from './textMemory.ts';

export type ParsedQuery =
  | { readonly document: DocumentNode; readonly errors?: undefined }
  | { readonly document?: undefined; readonly errors: readonly GraphQLError[] };

/**
 * Queries parsed and validated once. The gateway's queries differ only in their variables, so few texts come again and
 * again; the bounds are for those who reach a subgraph directly, and for values that clients wrote into a query.
 */
export class QueryCache {
  readonly #queries: TextMemory<ParsedQuery>;

  constructor(
    private readonly schema: GraphQLSchema,
    limits: Partial<TextMemoryLimits> = {},
  ) {
    this.#queries = new TextMemory({ texts: 500, characters: 4_000_000, longest: 200_000, ...limits });
  }

  /** Throws the GraphQLError of a query that cannot be parsed. */
  get(text: string): ParsedQuery {
    return this.#queries.ensure(text, () => this.#read(text));
  }

  #read(text: string): ParsedQuery {
    const document = parse(text, { maxLexicalTokens: 50_000 });
    const errors = validate(this.schema, document);
    return errors.length > 0 ? { errors } : { document };
  }
}
