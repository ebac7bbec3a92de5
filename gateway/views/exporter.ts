import { addAbortSignal, Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { SourceState } from '../../kit/subgraph/subgraph.ts';
import type { Viewer } from '../../kit/viewer.ts';
import { Deadline, type TimeLimits } from '../deadline.ts';
import type { Operation } from '../execute.ts';
import type { Payer } from '../limits/costLimiter.ts';
import { AnswerCache, type CachedAnswer } from './answerCache.ts';
import { answerParts, partsOf } from './answerParts.ts';
import { startAnswer } from './answerSlices.ts';
import { begunChunks } from './begunChunks.ts';
import { detailOf, Fault, faultOf } from './fault.ts';
import { faultReport } from './formats/faultReport.ts';
import { jsonType, tableFormats, type FormatName } from './formats/formats.ts';
import { writeJson } from './formats/json.ts';
import type { Heading, Report } from './formats/report.ts';
import type { Keepable } from './keepable.ts';
import { namesTag } from './namesTag.ts';
import type { PreparedQuery } from './preparedQuery.ts';
import type { Table } from './shape/table.ts';
import type { Validator } from './validator.ts';

export interface ExporterParts {
  readonly execute: (operation: Operation) => Promise<FormattedExecutionResult>;
  /** The graph as it stands; it may change while the hub runs. */
  readonly schema: () => GraphQLSchema;
  /** The state of every source, asked anew; null where one of them cannot say. */
  readonly states: () => Promise<readonly SourceState[] | null>;
  readonly validator: Validator;
  readonly keepable: Keepable;
  readonly logger: Logger;
  readonly today: () => string;
  /** Where what does not fit into memory lies while it is written. */
  readonly folder: string;
  readonly times: Required<TimeLimits>;
}

/** One query to be answered in one format. */
export interface Export {
  readonly query: PreparedQuery;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly format: FormatName;
  readonly viewer: Viewer;
  readonly payer: Payer;
  readonly heading: Omit<Heading, 'askedOn' | 'remarks'>;
  /** The name of the file that a browser saves, without its ending; null for what is shown. */
  readonly fileName: string | null;
  readonly isPartialWelcome: boolean;
}

/** Answers queries as JSON, CSV, workbooks and pages, from what was answered before where nothing has changed since. */
export class Exporter {
  readonly #cache = new AnswerCache();

  constructor(private readonly parts: ExporterParts) {}

  async send(request: FastifyRequest, reply: FastifyReply, wanted: Export): Promise<FastifyReply> {
    if (wanted.format !== 'json') refuseNoColumns(wanted.query.top);
    // What is wrong with a later part is known only once the first was sent: an answer that may lack something has no tag then.
    const isWhole = !wanted.isPartialWelcome || partsOf(wanted).length === 1;
    const isKeepable = isWhole && this.parts.keepable.allows(wanted.query, wanted.viewer);
    const mark = isKeepable ? await this.parts.validator.markOf(wanted, this.parts.schema()) : null;
    if (mark !== null) {
      reply.header('etag', mark.etag).header('last-modified', mark.lastModified);
      if (namesTag(request.headers['if-none-match'], mark.etag)) {
        return reply.code(304).headers(cacheHeaders(wanted)).send();
      }
      const kept = this.#cache.get(mark.etag);
      if (kept !== undefined) return this.#sendKept(request, reply, mark.etag, kept);
    }
    return this.#sendNew(reply, wanted, mark?.etag ?? null);
  }

  /** Says in the format that was asked for why there is no answer. */
  async sendFault(
    request: FastifyRequest,
    reply: FastifyReply,
    error: unknown,
    format: FormatName,
    title: string,
  ): Promise<FastifyReply> {
    const fault = faultOf(error, request.id);
    if (fault.code === 'INTERNAL') this.parts.logger.error({ requestId: request.id, err: error }, 'request failed');
    reply.code(fault.status).header('cache-control', 'no-store').removeHeader('etag').removeHeader('last-modified');
    if (fault.retryAfterSeconds !== null) reply.header('retry-after', String(fault.retryAfterSeconds));
    if (format === 'json') {
      const { code, message, details } = fault;
      return reply.type(jsonType).send(JSON.stringify({ code, message, details, requestId: request.id }));
    }
    const { contentType, headers, write } = tableFormats[format];
    const report = faultReport(fault, title, this.parts.today());
    return reply
      .type(contentType)
      .headers(headers)
      .send(await wholeOf(write(report, this.#tools())));
  }

  /** Sends a report that is at hand; its headers for caches are the caller's. */
  async sendReport(
    reply: FastifyReply,
    report: Report,
    format: Exclude<FormatName, 'json'>,
    fileName: string,
  ): Promise<FastifyReply> {
    const { contentType, headers, write } = tableFormats[format];
    reply.type(contentType).headers({ ...headers, ...dispositionOf({ fileName, format }) });
    return reply.send(Readable.from(asBuffers(write(report, this.#tools())), { objectMode: false }));
  }

  async #sendKept(
    request: FastifyRequest,
    reply: FastifyReply,
    key: string,
    kept: CachedAnswer,
  ): Promise<FastifyReply> {
    reply.headers(kept.headers);
    const accepted = request.headers['accept-encoding'] ?? '';
    const isPacked = kept.headers['content-type']?.includes('spreadsheetml') === true;
    const packed = isPacked ? null : await this.#cache.packed(key, accepted);
    if (packed === null) return reply.header('x-no-compression', '1').send(kept.bytes);
    return reply.header('content-encoding', packed.encoding).send(packed.bytes);
  }

  async #sendNew(reply: FastifyReply, wanted: Export, key: string | null): Promise<FastifyReply> {
    const { format, query, isPartialWelcome, heading } = wanted;
    const { answerMs, exportMs } = this.parts.times;
    const deadline = Deadline.ofReply(reply, exportMs);
    const results = answerParts({ ...wanted, deadline, answerMs }, this.parts);
    const { errors, slices } = await startAnswer(results, { isPartialWelcome, parameters: heading.parameters });
    const told: Heading = {
      ...heading,
      askedOn: this.parts.today(),
      get remarks() {
        return remarksOn(errors);
      },
    };
    const report = { heading: told, top: query.top, slices };
    const table = format === 'json' ? null : tableFormats[format];
    const headers = {
      'content-type': table?.contentType ?? jsonType,
      ...table?.headers,
      ...(key === null || errors.length > 0 ? { 'cache-control': 'no-store' } : cacheHeaders(wanted)),
      ...dispositionOf(wanted),
    };
    if (errors.length > 0) reply.removeHeader('etag').removeHeader('last-modified');
    const chunks = table === null ? writeJson(slices, errors) : table.write(report, this.#tools());
    const isKept = key !== null && errors.length === 0;
    const sent = isKept ? this.#keeping(key, headers, chunks) : chunks;
    const begun = await begunChunks(asBuffers(sent));
    reply.headers(headers);
    // What is not all sent by then is broken off, which a client sees; a slow reader holds nothing for longer.
    return reply.send(addAbortSignal(deadline.signal, Readable.from(begun, { objectMode: false })));
  }

  /** Lets chunks through, and keeps them where they are few and came to an end. */
  async *#keeping(
    key: string,
    headers: Readonly<Record<string, string>>,
    chunks: AsyncIterable<string | Uint8Array>,
  ): AsyncGenerator<string | Uint8Array> {
    let kept: Buffer[] | null = [];
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > this.#cache.maxAnswerBytes) kept = null;
      kept?.push(Buffer.from(chunk));
      yield chunk;
    }
    if (kept !== null) this.#cache.set(key, { headers, bytes: Buffer.concat(kept) });
  }

  #tools() {
    return { schema: this.parts.schema(), folder: this.parts.folder };
  }
}

/** @throws Fault where a query asks for nothing that could be a cell, such as a type's name alone */
function refuseNoColumns({ columns, within }: Table): void {
  if (columns.length > 0 || within.length > 0) return;
  throw new Fault(400, 'BAD_USER_INPUT', 'The query asks for nothing that a table could show. Ask for it as JSON.');
}

function remarksOn(errors: readonly GraphQLFormattedError[]): readonly string[] {
  return errors.slice(0, 50).map((error) => {
    const { where, message } = detailOf(error);
    return where === null ? message : `${where}: ${message}`;
  });
}

async function* asBuffers(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of chunks) if (chunk.length > 0) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}

async function wholeOf(chunks: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(Buffer.from(chunk));
  return Buffer.concat(all);
}

/** Kept by whoever likes, used only after asking whether it still stands; by this client alone where it was told who it is. */
function cacheHeaders({ viewer }: Export): Readonly<Record<string, string>> {
  return {
    'cache-control': viewer.role === 'ANONYMOUS' ? 'public, no-cache' : 'private, no-cache',
    vary: 'authorization, x-api-key, accept, accept-encoding',
  };
}

function dispositionOf({ fileName, format }: Pick<Export, 'fileName' | 'format'>): Readonly<Record<string, string>> {
  if (fileName === null || format === 'json' || format === 'html') return {};
  return { 'content-disposition': `attachment; filename="${fileName}.${format}"` };
}
