import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parse, type GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { HubError } from '../../kit/hubError.ts';
import type { Viewer } from '../../kit/viewer.ts';
import { parametersIn } from '../../kit/views/parametersIn.ts';
import { viewName, type View } from '../../kit/views/view.ts';
import { payerOf } from '../limits/payerOf.ts';
import { askedFile, readAddress, type AskedFile } from './askedFile.ts';
import { refuseDaysToCome } from './daysToCome.ts';
import type { Exporter } from './exporter.ts';
import { readParameters, type Given } from './parameters.ts';
import type { ViewBook } from './viewBook.ts';

export interface ViewRoutesOptions {
  readonly book: ViewBook;
  readonly exporter: Exporter;
  readonly schema: () => GraphQLSchema;
  readonly viewerOf: (request: FastifyRequest) => Viewer | Promise<Viewer>;
  /** Today in London. */
  readonly today: () => string;
}

const address = z.object({ file: z.string() });

/** `/views`: what there is. `/views/<name>` and `/views/<name>.csv`, `.xlsx`, `.html`: its answer. */
export function addViewRoutes(app: FastifyInstance, options: ViewRoutesOptions): void {
  app.get('/views', async (request, reply) => {
    const viewer = await options.viewerOf(request);
    const views = await options.book.list(viewer);
    reply.header('vary', 'authorization, x-api-key');
    return reply.send({ views: views.map(summaryOf) });
  });
  app.get('/views/:file', async (request, reply) => {
    const asked = askedFile(address.parse(request.params).file);
    try {
      return await answer(request, reply, asked, options);
    } catch (error) {
      return options.exporter.sendFault(request, reply, error, asked.format, asked.name);
    }
  });
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, format }: AskedFile,
  options: ViewRoutesOptions,
) {
  const viewer = await options.viewerOf(request);
  if (!viewName.test(name)) {
    throw new HubError(
      'NOT_FOUND',
      `"${name}" is no name of a view: those are words in small letters joined by hyphens, with the ending .csv, .xlsx or .html, or without for JSON. /views lists them.`,
    );
  }
  const { version, isPartialWelcome, parameters: rest } = readAddress(request.query);
  const { view, query } = await options.book.open(name, version, viewer);
  const variables = readParameters(query.operation, rest, options.schema());
  refuseDaysToCome(query.plain, variables, options.today());
  if (view.deprecation !== null) {
    reply.header('deprecation', `@${String(Date.parse(view.deprecation.on) / 1000)}`);
  }
  return options.exporter.send(request, reply, {
    query,
    variables,
    format,
    viewer,
    payer: payerOf(viewer, request.ip),
    heading: {
      title: view.title,
      description: descriptionOf(view),
      parameters: shownParameters(rest),
      address: addressOf(request, view, rest),
    },
    fileName: [name, ...Object.values(rest).flat()]
      .join('-')
      .replaceAll(/[^A-Za-z0-9-]+/g, '_')
      .slice(0, 120),
    isPartialWelcome,
  });
}

function descriptionOf({ description, deprecation }: View): string | null {
  return deprecation === null
    ? description
    : `No longer to be used since ${deprecation.on}: ${deprecation.reason} ${description ?? ''}`.trim();
}

function shownParameters(rest: Given): readonly (readonly [string, string])[] {
  return Object.entries(rest).map(
    ([name, value]) => [name, typeof value === 'string' ? value : value.join(', ')] as const,
  );
}

function addressOf(request: FastifyRequest, { name, version, isBuiltIn }: View, rest: Given): string {
  const pairs = Object.entries(rest).flatMap(([key, value]) =>
    [value].flat().map((each): [string, string] => [key, each]),
  );
  if (!isBuiltIn) pairs.push(['version', String(version)]);
  const search = pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
  return `${request.protocol}://${request.host}/views/${name}${search}`;
}

function summaryOf({ document, ...view }: View) {
  return { ...view, parameters: parametersIn(parse(document)), path: `/views/${view.name}` };
}
