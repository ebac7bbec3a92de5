import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { buildSchema, parse, type GraphQLSchema } from 'graphql';
import { whyOf } from '../../../gateway/views/answerSlices.ts';
import type { Heading, Report } from '../../../gateway/views/formats/report.ts';
import { prepareQuery, type PreparedQuery } from '../../../gateway/views/preparedQuery.ts';
import type { Tree } from '../../../gateway/views/shape/answerTree.ts';
import { operationIn } from '../../../gateway/views/shape/buildShape.ts';

/** The graph that clients see. */
export const graph: GraphQLSchema = buildSchema(
  readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'),
);

export const tools = { schema: graph, folder: tmpdir() };

export function prepared(query: string): PreparedQuery {
  const document = parse(query);
  const operation = operationIn(document);
  if (operation === undefined) throw new Error('no operation');
  return prepareQuery(document, operation, graph);
}

/** A report of these parts of an answer to the query. */
export function reportOf(query: string, parts: readonly Tree[], heading: Partial<Heading> = {}): Report {
  return {
    heading: {
      title: 'A trial',
      description: null,
      parameters: [],
      address: null,
      askedOn: '2026-11-27',
      remarks: [],
      ...heading,
    },
    top: prepared(query).top,
    slices: (async function* () {
      for (const data of parts) yield { data, why: whyOf(data, []) };
    })(),
  };
}

/** A figure as the gateway asks for it, whatever the query selects of it. */
export function figure(value: number | null, more: Readonly<Record<string, unknown>> = {}): Tree {
  return {
    v_value: value,
    v_text: value === null ? 'x – not available' : value.toLocaleString('en-GB'),
    v_unit: 'COUNT',
    v_status: 'FINAL',
    v_interval: value === null ? null : { lower: value - 1, upper: value + 1 },
    v_absence: value === null ? { reason: 'NOT_AVAILABLE', explanation: 'Nothing is loaded.' } : null,
    v_flags: [],
    v_release: {
      id: 'mps-borough-crime:0123456789ab',
      dataset: 'mps-borough-crime',
      title: 'Recorded crime',
      publisher: 'Metropolitan Police Service',
      publishedOn: '2025-12-15',
      licence: 'OGL',
    },
    ...more,
  };
}

export async function textOf(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  return (await bytesOf(chunks)).toString('utf8');
}

export async function bytesOf(chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(Buffer.from(chunk));
  return Buffer.concat(all);
}
