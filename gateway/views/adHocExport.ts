import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, Kind, OperationTypeNode, parse, specifiedRules, validate, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { TextMemory } from '../../kit/server/textMemory.ts';
import type { Viewer } from '../../kit/viewer.ts';
import { reservedAliases } from '../../kit/views/checkView.ts';
import { payerOf } from '../limits/payerOf.ts';
import { checkQueryText } from '../limits/queryText.ts';
import { acceptedWays } from './acceptedWays.ts';
import { readPartial } from './askedFile.ts';
import type { Exporter } from './exporter.ts';
import { Fault } from './fault.ts';
import type { FormatName } from './formats/formats.ts';
import { prepareQuery, type PreparedQuery } from './preparedQuery.ts';
import { operationIn } from './shape/buildShape.ts';

export interface AdHocOptions {
  readonly exporter: Exporter;
  readonly schema: () => GraphQLSchema;
  readonly viewerOf: (request: FastifyRequest) => Viewer | Promise<Viewer>;
  readonly maxTokens: number;
  /** Whether the schema may be told. */
  readonly introspection: boolean;
}

/**
 * Answers a query at `/graphql` as a table where the request accepts nothing else; null leaves it to GraphQL.
 *
 * @param error why the request could not be read; left out where it could
 */
export type AdHocExport = (
  request: FastifyRequest,
  reply: FastifyReply,
  error?: unknown,
) => Promise<FastifyReply> | null;

const types: Readonly<Record<string, FormatName>> = {
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

const sent = z.object(
  {
    query: z.string({ error: 'The request has no query.' }),
    variables: z
      .record(z.string(), z.unknown(), { error: '"variables" is an object of values by their names.' })
      .nullish(),
    operationName: z.string({ error: '"operationName" is a text.' }).nullish(),
  },
  { error: 'The body is one JSON object with "query", and "variables" and "operationName" where they are needed.' },
);

/** Queries laid out lately. */
const mostPrepared = { texts: 200, characters: 1_000_000, longest: 50_000 };

export function createAdHocExport(options: AdHocOptions): AdHocExport {
  let schema: GraphQLSchema | null = null;
  const prepared = new TextMemory<PreparedQuery>(mostPrepared);
  const prepare = (query: string, operationName: string | null): PreparedQuery => {
    if (schema !== options.schema()) prepared.clear();
    schema = options.schema();
    const against = schema;
    return prepared.ensure(JSON.stringify([query, operationName]), () =>
      preparedFrom(query, operationName, against, options),
    );
  };
  return (request, reply, error) => {
    const format = formatOf(request);
    if (format === null) return null;
    if (error !== undefined) return options.exporter.sendFault(request, reply, error, format, 'A query');
    return answer(request, reply, format, prepare, options).catch((fault: unknown) =>
      options.exporter.sendFault(request, reply, fault, format, 'A query'),
    );
  };
}

function formatOf({ headers }: FastifyRequest): FormatName | null {
  const [best = ''] = acceptedWays(headers.accept ?? '');
  return types[best] ?? null;
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  format: FormatName,
  prepare: (query: string, operationName: string | null) => PreparedQuery,
  { exporter, viewerOf }: AdHocOptions,
): Promise<FastifyReply> {
  const viewer = await viewerOf(request);
  const { query, variables, operationName } = readRequest(request);
  return exporter.send(request, reply, {
    query: prepare(query, operationName ?? null),
    variables: variables ?? {},
    format,
    viewer,
    payer: payerOf(viewer, request.ip),
    heading: {
      title: operationName ?? 'A query',
      description: null,
      parameters: Object.entries(variables ?? {}).map(([name, value]) => [name, JSON.stringify(value)] as const),
      address: null,
    },
    fileName: 'answer',
    isPartialWelcome: readPartial(request.query),
  });
}

function readRequest(request: FastifyRequest): z.infer<typeof sent> {
  const read = sent.safeParse(request.method === 'POST' ? request.body : fromAddress(request.query));
  if (read.success) return read.data;
  throw new Fault(400, 'BAD_USER_INPUT', read.error.issues.map(({ message }) => message).join(' '));
}

/** Variables come in an address as JSON. */
function fromAddress(query: unknown): unknown {
  const given = z.looseObject({ variables: z.string().optional() }).safeParse(query);
  if (!given.success || given.data.variables === undefined) return query;
  try {
    return { ...given.data, variables: JSON.parse(given.data.variables) as unknown };
  } catch {
    throw new Fault(400, 'BAD_USER_INPUT', '"variables" is not JSON.');
  }
}

function preparedFrom(
  text: string,
  operationName: string | null,
  schema: GraphQLSchema,
  { maxTokens, introspection }: Pick<AdHocOptions, 'maxTokens' | 'introspection'>,
): PreparedQuery {
  checkQueryText(text, {});
  const document = parsed(text, maxTokens);
  const faults = validate(schema, document, specifiedRules, { hideSuggestions: !introspection });
  if (faults.length > 0) throw refused('GRAPHQL_VALIDATION_FAILED', faults);
  const aliases = reservedAliases(document);
  if (aliases.length > 0) throw new Fault(400, 'BAD_USER_INPUT', aliases.join(' '));
  const held = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  if (operationName === null && held > 1) {
    const words = `The document holds ${String(held)} operations: say by "operationName" which is to be answered.`;
    throw new Fault(400, 'BAD_USER_INPUT', words);
  }
  const operation = operationIn(document, operationName ?? undefined);
  if (operation === undefined) {
    throw new Fault(
      400,
      'BAD_USER_INPUT',
      `The document holds no operation${operationName === null ? '' : ` "${operationName}"`}.`,
    );
  }
  if (operation.operation !== OperationTypeNode.QUERY) {
    throw new Fault(400, 'BAD_USER_INPUT', `Only a query can be answered as a table, no ${operation.operation}.`);
  }
  return prepareQuery(document, operation, schema);
}

function parsed(text: string, maxTokens: number) {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) throw refused('GRAPHQL_PARSE_FAILED', [error]);
    throw error;
  }
}

function refused(code: string, errors: readonly GraphQLError[]): Fault {
  const details = errors.map(({ message, locations }) => {
    const [place] = locations ?? [];
    const where = place === undefined ? null : `line ${String(place.line)}, column ${String(place.column)}`;
    return { code, message, where };
  });
  const others = errors.length > 1 ? ` And ${String(errors.length - 1)} more.` : '';
  return new Fault(400, code, `${errors[0]?.message ?? ''}${others}`, details);
}
