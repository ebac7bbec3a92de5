import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import {
  getOperationAST,
  OperationTypeNode,
  parse,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import type { Logger } from 'pino';
import type { HubErrorCode } from '../kit/hubError.ts';
import type { GatewayContext } from './context.ts';
import type { Deadline } from './deadline.ts';
import { placeEntityErrors } from './federation/entityErrors.ts';
import { missingFields } from './federation/missingFields.ts';
import { fanOut, uniqueRepresentations, type UniqueRepresentations } from './federation/uniqueRepresentations.ts';
import type { Transport } from './transports/transport.ts';

/** What the gateway takes from a data source: errors as plain objects, data that it may change. */
interface Answer {
  data: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/** One fetch of a query plan, its repetitions taken out. */
interface Fetch {
  readonly query: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  /** Null for a fetch of root fields. */
  readonly representations: UniqueRepresentations | null;
}

type Options = GraphQLDataSourceProcessOptions<GatewayContext>;

function fetchOf({ request, ...rest }: Options): Fetch {
  const { query = '', variables = {}, operationName } = request;
  const document = ('document' in rest ? rest.document : undefined) ?? parse(query);
  const given: unknown = variables['representations'];
  if (!Array.isArray(given)) return { query, document, variables, operationName, representations: null };
  const representations = uniqueRepresentations(given);
  const sent = { ...variables, representations: representations.unique };
  return { query, document, variables: sent, operationName, representations };
}

function isUsable({ data }: ExecutionResult, representations: UniqueRepresentations | null): boolean {
  if (!representations) return data !== null && data !== undefined;
  const entities = data?.['_entities'];
  return Array.isArray(entities) && entities.length === representations.unique.length;
}

/** Whether an error says at which field; one at `_entities` as a whole does not. */
function isPlaced({ path }: GraphQLFormattedError): boolean {
  return path !== undefined && path.length > 0 && !(path[0] === '_entities' && typeof path[1] !== 'number');
}

/** Where in the subgraph's query an error arose says nothing about the client's query, so it is left out. */
function formatted({ errors = [] }: ExecutionResult): GraphQLFormattedError[] {
  return errors.map(({ message, path, extensions }) => ({ message, ...(path && { path }), extensions }));
}

function timedOut(
  deadline: Deadline,
  document: DocumentNode,
  operationName: string | undefined,
): GraphQLFormattedError {
  const isAct = getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
  const { code, message } = deadline.fault();
  const told = isAct
    ? 'Whether the act was done is not known: look before you send it again.'
    : 'This field is missing.';
  return { message: `${message} ${told}`, extensions: { code } };
}

/**
 * Fetches for the gateway from one subgraph. It never throws: @apollo/gateway would pass on what is thrown raw, with
 * addresses and without a path. A subgraph that does not answer costs its own fields, each with an error of its own.
 */
export class SubgraphDataSource implements GraphQLDataSource<GatewayContext> {
  constructor(
    private readonly name: string,
    private readonly transport: Transport,
    private readonly logger: Logger,
  ) {}

  async process(options: Options): Promise<Answer> {
    // The gateway would ask for health or a schema without a request; ours is configured to do neither.
    if (!('incomingRequestContext' in options)) return { data: null, errors: [this.#missing()] };
    const { viewer, requestId, trees, budget, deadline } = options.context;
    const fetch = fetchOf(options);
    const { query, document, variables, operationName, representations } = fetch;
    const send = () =>
      this.transport
        .send({
          query,
          document,
          variables,
          ...(operationName && { operationName }),
          viewer,
          requestId,
          ...(deadline && { signal: deadline.signal }),
          ...(budget && { budget }),
        })
        .catch((err: unknown) => this.#unavailable(err, requestId));
    // Once the time is up, what has come is told, and nothing more is begun.
    const result = deadline?.isPassed() === true ? {} : await send();
    const answer = this.#answer(result, fetch, options.context);
    if (!representations) {
      trees.addRoot(answer.data);
      return answer;
    }
    const entities = answer.data?.['_entities'];
    if (answer.data && Array.isArray(entities)) answer.data['_entities'] = fanOut(entities, representations);
    if (!answer.errors) return answer;
    const path = options.pathInIncomingRequest ?? [];
    const given: unknown = options.request.variables?.['representations'];
    const placesOf = () => trees.placesOf(Array.isArray(given) ? given : [], path.map(String));
    return { ...answer, errors: placeEntityErrors(answer.errors, { document, variables, representations, placesOf }) };
  }

  #unavailable(err: unknown, requestId: string): ExecutionResult {
    this.logger.warn({ requestId, subgraph: this.name, err }, 'subgraph did not answer');
    return {};
  }

  #answer(
    result: ExecutionResult,
    { document, variables, operationName, representations }: Fetch,
    { requestId, deadline }: GatewayContext,
  ): Answer {
    const errors = formatted(result);
    if (isUsable(result, representations)) return { data: result.data ?? null, ...(errors.length > 0 && { errors }) };
    const [refusal] = errors.filter((error) => !isPlaced(error));
    // A null that rose to the root: the errors already say where it began.
    if (errors.length > 0 && !refusal) return { data: null, errors };
    if (refusal) this.logger.warn({ requestId, subgraph: this.name, refusal }, 'subgraph refused a fetch');
    const late = deadline?.isPassed() === true ? timedOut(deadline, document, operationName) : null;
    const { message, extensions } = refusal ?? late ?? this.#missing();
    return {
      data: null,
      errors: missingFields(document, variables).map((path) => ({ message, path, ...(extensions && { extensions }) })),
    };
  }

  #missing(): GraphQLFormattedError {
    const code: HubErrorCode = 'SOURCE_UNAVAILABLE';
    return {
      message: `The source "${this.name}" did not answer, so this field is missing. The rest of the answer stands; try again in a minute.`,
      extensions: { code, source: this.name },
    };
  }
}
