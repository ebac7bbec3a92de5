import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getOperationAST, parse, type FormattedExecutionResult, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { grantKey } from '../../kit/access/grantKey.ts';
import { HubError } from '../../kit/hubError.ts';
import { actionHeader } from '../../kit/server/doorRoutes.ts';
import type { Viewer } from '../../kit/viewer.ts';
import { takesAudience } from '../../kit/views/checkView.ts';
import type { Permalink, PermalinkStore } from '../../kit/views/permalink.ts';
import { Deadline, type TimeLimits } from '../deadline.ts';
import type { Operation } from '../execute.ts';
import { payerOf } from '../limits/payerOf.ts';
import type { ReadRecord } from '../reads/readRecord.ts';
import { askedFile, readAddress, readAudience, type AskedFile } from './askedFile.ts';
import { refuseDaysToCome } from './daysToCome.ts';
import { differencesOf } from './differences.ts';
import type { Exporter } from './exporter.ts';
import { differenceReport } from './formats/differenceReport.ts';
import { permalinkReport } from './formats/permalinkReport.ts';
import { namesTag } from './namesTag.ts';
import { readParameters } from './parameters.ts';
import { takePermalink } from './takePermalink.ts';
import type { ViewBook } from './viewBook.ts';

export interface PermalinkRoutesOptions {
  readonly book: ViewBook;
  readonly store: PermalinkStore;
  readonly exporter: Exporter;
  readonly execute: (operation: Operation) => Promise<FormattedExecutionResult>;
  readonly schema: () => GraphQLSchema;
  readonly viewerOf: (request: FastifyRequest) => Viewer | Promise<Viewer>;
  readonly today: () => string;
  readonly reads: ReadRecord | null;
  readonly times: Required<TimeLimits>;
}

const viewAddress = z.object({ name: z.string() });
const permalinkAddress = z.object({ file: z.string() });
const pairAddress = z.object({ digest: z.string(), file: z.string() });

/**
 * `POST /views/<name>/permalinks?…` keeps what a view answers now. `/permalinks/<digest>` gives it for good, with the endings
 * that views have; `/permalinks/<digest>/differences/<other>` tells what changed from one to the other.
 */
export function addPermalinkRoutes(app: FastifyInstance, options: PermalinkRoutesOptions): void {
  app.post('/views/:name/permalinks', async (request, reply) => {
    const asked: AskedFile = { ...viewAddress.parse(request.params), format: 'json' };
    return orFault(request, reply, asked, options, () => keep(request, reply, asked.name, options));
  });
  app.get('/permalinks/:file', async (request, reply) => {
    const asked = askedFile(permalinkAddress.parse(request.params).file);
    return orFault(request, reply, asked, options, () => sendPermalink(request, reply, asked, options));
  });
  app.get('/permalinks/:digest/differences/:file', async (request, reply) => {
    const { digest, file } = pairAddress.parse(request.params);
    const asked = askedFile(file);
    return orFault(request, reply, asked, options, () => sendDifferences(request, reply, digest, asked, options));
  });
}

async function keep(
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
  options: PermalinkRoutesOptions,
): Promise<FastifyReply> {
  const viewer = await options.viewerOf(request);
  if (viewer.role === 'ANONYMOUS') throw new HubError('FORBIDDEN', 'Whoever has the hub keep something shows a key.');
  if (request.headers[actionHeader] !== 'permalink') {
    throw new HubError('FORBIDDEN', `Send the header "${actionHeader}: permalink" with this request.`);
  }
  const { version, parameters: given } = readAddress(request.query);
  const opened = await options.book.open(name, version, viewer);
  const { isForEverybody, rest: parameters } = takesAudience(opened.query.operation.variableDefinitions ?? [])
    ? { isForEverybody: false, rest: given }
    : readAudience(given);
  const variables = readParameters(opened.query.operation, parameters, options.schema());
  refuseDaysToCome(opened.query.plain, variables, options.today());
  const shown = Object.entries(parameters).map(([name, value]) => [name, [value].flat().join(', ')] as const);
  const deadline = Deadline.ofReply(reply, options.times.answerMs);
  const payer = payerOf(viewer, request.ip);
  const permalink = await takePermalink(
    { ...opened, variables, parameters: shown, viewer, payer, deadline, isForEverybody },
    options.execute,
  );
  await options.store.save(permalink);
  const { digest, releases, audience } = permalink;
  const address = `/permalinks/${digest}`;
  return reply
    .code(201)
    .header('location', address)
    .send({ digest, address, releases, isPublic: audience === null });
}

async function orFault(
  request: FastifyRequest,
  reply: FastifyReply,
  { format }: AskedFile,
  { exporter }: PermalinkRoutesOptions,
  send: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await send();
  } catch (error) {
    return exporter.sendFault(request, reply, error, format, 'A permalink');
  }
}

async function sendPermalink(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, format }: AskedFile,
  options: PermalinkRoutesOptions,
): Promise<FastifyReply> {
  const viewer = await options.viewerOf(request);
  const permalink = await found(name, viewer, options.store);
  await record(permalink, viewer, options);
  if (namesTag(request.headers['if-none-match'], keptForGood(reply, permalink, `${permalink.digest}-${format}`)))
    return reply.code(304).send();
  if (format === 'json') return reply.type('application/json; charset=utf-8').send(permalink.content);
  const report = permalinkReport(permalink, options.book.layout(permalink.document));
  return options.exporter.sendReport(reply, report, format, permalink.digest.slice(0, 12));
}

async function sendDifferences(
  request: FastifyRequest,
  reply: FastifyReply,
  digest: string,
  { name, format }: AskedFile,
  options: PermalinkRoutesOptions,
): Promise<FastifyReply> {
  const viewer = await options.viewerOf(request);
  const [from, to] = [await found(digest, viewer, options.store), await found(name, viewer, options.store)];
  if (from.document !== to.document) {
    throw new HubError(
      'CONFLICT',
      'These two are answers to different queries, or to different versions of a view, and cannot be compared.',
    );
  }
  for (const each of [from, to]) await record(each, viewer, options);
  const { top } = options.book.layout(from.document);
  const differences = [...differencesOf(top, JSON.parse(from.whole), JSON.parse(to.whole))];
  const tag = keptForGood(reply, from.audience === null ? to : from, `${from.digest}-${to.digest}-${format}`);
  if (namesTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
  const addresses = { from: `/permalinks/${from.digest}`, to: `/permalinks/${to.digest}` };
  if (format === 'json') {
    const sides = { from: sideOf(from, addresses.from), to: sideOf(to, addresses.to) };
    return reply.type('application/json; charset=utf-8').send(JSON.stringify({ ...sides, differences }));
  }
  const report = differenceReport({ from, to, differences });
  return options.exporter.sendReport(reply, report, format, `differences-${from.digest.slice(0, 12)}`);
}

function sideOf({ releases, takenAt }: Permalink, address: string) {
  return { address, releases, takenAt };
}

async function found(digest: string, viewer: Viewer, store: PermalinkStore): Promise<Permalink> {
  const permalink = /^[0-9a-f]{64}$/.test(digest) ? await store.find(digest) : null;
  const isFor = (audience: string | null) =>
    audience === null || viewer.role === 'ADMINISTRATOR' || audience === grantKey(viewer);
  // Whether there is one is not told to those who may not see it.
  if (permalink === null || !isFor(permalink.audience)) {
    throw new HubError(
      'NOT_FOUND',
      'There is no such permalink that you can see. Its address ends in 64 digits and letters from a to f.',
    );
  }
  return permalink;
}

/** What everybody may see needs no record. */
async function record(permalink: Permalink, viewer: Viewer, { reads }: PermalinkRoutesOptions): Promise<void> {
  if (permalink.audience === null || reads === null) return;
  const document = parse(permalink.document);
  const operation = getOperationAST(document);
  if (!operation) throw new TypeError('a permalink without a query');
  const given = Object.fromEntries(permalink.parameters.map(([name, value]) => [name, value.split(', ')]));
  await reads.permalink({ document, operation }, given, permalink.digest, JSON.parse(permalink.whole), viewer);
}

/** What never changes need never be asked for again. @returns its entity tag */
function keptForGood(reply: FastifyReply, { audience, takenAt }: Permalink, tag: string): string {
  const etag = `W/"${tag}"`;
  reply.headers({
    etag,
    'last-modified': new Date(takenAt).toUTCString(),
    'cache-control': `${audience === null ? 'public' : 'private'}, max-age=31536000, immutable`,
    vary: 'authorization, x-api-key',
  });
  return etag;
}
