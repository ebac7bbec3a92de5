import {
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { HubError } from '../../kit/hubError.ts';
import { TextMemory } from '../../kit/server/textMemory.ts';
import { checkQueryText } from '../limits/queryText.ts';
import { updateFilter, type UpdateFilter } from '../updates/updateFilter.ts';
import { hasRootCondition } from './hasRootCondition.ts';
import { subscriptionShape, updatesField, type SubscriptionShape } from './subscriptionShape.ts';

/** What a client sends to subscribe. */
export interface SubscriptionRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly operationName?: string | null | undefined;
}

/** A subscription that can be run; the very same object for all who ask for the same of the same. */
export interface PreparedSubscription {
  readonly shape: SubscriptionShape;
  /** The values that its selection uses, as the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly filter: UpdateFilter;
}

/** What is wrong with a request; or the subscription, and the client's cursor, which is null to begin now. */
export type Preparation =
  | { readonly prepared: PreparedSubscription; readonly after: string | null }
  | { readonly errors: readonly GraphQLError[] };

interface ValidDocument {
  readonly operation: OperationDefinitionNode;
  readonly shape: SubscriptionShape;
  /** By the values that its selection and its filter have. */
  readonly bound: TextMemory<PreparedSubscription>;
}

/** Of the values that one text is asked with. */
const mostBound = { texts: 1_000, characters: 100_000, longest: 10_000 };

type Valid = { readonly valid: ValidDocument } | { readonly errors: readonly GraphQLError[] };

/** Reads and checks subscriptions against one schema; a text that many send is parsed and validated once. */
export class SubscriptionPreparer {
  readonly #known = new TextMemory<Valid>({ texts: 1_000, characters: 2_000_000, longest: 50_000 });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly options: { readonly maxTokens: number; readonly introspection: boolean },
  ) {}

  /** Never throws: what is wrong with a request is its errors, whatever the transport. */
  prepare({ query, variables, operationName }: SubscriptionRequest): Preparation {
    try {
      const name = operationName ?? undefined;
      const known = this.#known.ensure(JSON.stringify([name, query]), () => this.#validate(query, name));
      if ('errors' in known) return known;
      return this.#bind(known.valid, variables ?? {});
    } catch (error) {
      return { errors: [asGraphQLError(error)] };
    }
  }

  #validate(query: string, operationName: string | undefined): Valid {
    checkQueryText(query, {});
    try {
      const document = parse(query, { maxTokens: this.options.maxTokens });
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
        throw new HubError(
          'BAD_USER_INPUT',
          'Expected one subscription; name it with "operationName" where there are several operations.',
        );
      }
      if (hasRootCondition(document, operation)) {
        throw new HubError(
          'BAD_USER_INPUT',
          `"${updatesField}" itself takes no @include and no @skip: put them on what it selects.`,
        );
      }
      const errors = this.#faults(document);
      if (errors.length > 0) return { errors };
      const shape = subscriptionShape(this.schema, document, operation);
      if (shape === null) throw new HubError('BAD_USER_INPUT', `Only "${updatesField}" can be subscribed to.`);
      return { valid: { operation, shape, bound: new TextMemory(mostBound) } };
    } catch (error) {
      return { errors: [asGraphQLError(error)] };
    }
  }

  #faults(document: DocumentNode): readonly GraphQLError[] {
    return validate(this.schema, document, specifiedRules, { hideSuggestions: !this.options.introspection }).map(
      (error) => ('code' in error.extensions ? error : withCode(error, 'GRAPHQL_VALIDATION_FAILED')),
    );
  }

  #bind({ operation, shape, bound }: ValidDocument, given: Readonly<Record<string, unknown>>): Preparation {
    const values = getVariableValues(this.schema, operation.variableDefinitions ?? [], given, { maxErrors: 20 });
    if (values.errors !== undefined) return { errors: values.errors.map((error) => withCode(error, 'BAD_USER_INPUT')) };
    const definition = this.schema.getSubscriptionType()?.getFields()[updatesField];
    if (definition === undefined) throw new HubError('BAD_USER_INPUT', 'This hub has no updates.');
    const { filter, after } = getArgumentValues(definition, shape.field, values.coerced);
    const variables = Object.fromEntries(Object.entries(given).filter(([name]) => shape.variables.has(name)));
    const key = JSON.stringify([variables, filter]);
    return {
      prepared: bound.ensure(key, () => ({ shape, variables, filter: updateFilter(filter) })),
      after: typeof after === 'string' ? after : null,
    };
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    originalError: error.originalError ?? null,
    extensions: { ...error.extensions, code },
  });
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError)
    return 'code' in error.extensions ? error : withCode(error, 'GRAPHQL_PARSE_FAILED');
  return new GraphQLError(error instanceof Error ? error.message : String(error), {
    originalError: error instanceof Error ? error : null,
    extensions: { code: error instanceof HubError ? error.code : 'INTERNAL' },
  });
}
