import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { HubError } from '../../kit/hubError.ts';
import type { Viewer } from '../../kit/viewer.ts';
import { checkView } from '../../kit/views/checkView.ts';
import { viewName, type View } from '../../kit/views/view.ts';
import type { Exporter } from './exporter.ts';
import { formatNames, type FormatName } from './formats/formats.ts';
import { parametersOf, readParameters, type Given } from './parameters.ts';
import type { ViewBook } from './viewBook.ts';

export interface ViewRoutesOptions {
  readonly book: ViewBook;
  readonly exporter: Exporter;
  readonly schema: () => GraphQLSchema;
  readonly viewerOf: (request: FastifyRequest) => Viewer | Promise<Viewer>;
}

interface Asked {
  readonly name: string;
  readonly format: FormatName;
}

const address = z.object({ file: z.string() });
const given = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** `/views`: what there is. `/views/<name>` and `/views/<name>.csv`, `.xlsx`, `.html`: its answer. */
export function addViewRoutes(app: FastifyInstance, options: ViewRoutesOptions): void {
  app.get('/views', async (request, reply) => {
    const viewer = await options.viewerOf(request);
    const views = await options.book.list(viewer);
    reply.header('vary', 'authorization');
    return reply.send({ views: views.map((view) => summaryOf(view, options.schema())) });
  });
  app.get('/views/:file', async (request, reply) => {
    const asked = askedOf(address.parse(request.params).file);
    try {
      return await answer(request, reply, asked, options);
    } catch (error) {
      return options.exporter.sendFault(request, reply, error, asked.format, asked.name);
    }
  });
}

function askedOf(file: string): Asked {
  const format = formatNames.find((ending) => file.endsWith(`.${ending}`));
  return { name: format === undefined ? file : file.slice(0, -format.length - 1), format: format ?? 'json' };
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { name, format }: Asked,
  options: ViewRoutesOptions,
) {
  const viewer = await options.viewerOf(request);
  if (!viewName.test(name)) {
    throw new HubError(
      'NOT_FOUND',
      `"${name}" is no name of a view: those are words in small letters joined by hyphens. /views lists them.`,
    );
  }
  const { version, partial, ...rest } = given.parse(request.query);
  const { view, query } = await options.book.open(name, versionOf(version), viewer);
  const variables = readParameters(query.operation, rest, options.schema());
  if (view.deprecation !== null) {
    reply.header('deprecation', `@${String(Date.parse(view.deprecation.on) / 1000)}`);
  }
  return options.exporter.send(request, reply, {
    query,
    variables,
    format,
    viewer,
    heading: {
      title: view.title,
      description: descriptionOf(view),
      parameters: parametersIn(rest),
      address: addressOf(request, view, rest),
    },
    fileName: [name, ...Object.values(rest).flat()]
      .join('-')
      .replaceAll(/[^A-Za-z0-9-]+/g, '_')
      .slice(0, 120),
    isPartialWelcome: isWelcome(partial),
  });
}

function descriptionOf({ description, deprecation }: View): string | null {
  return deprecation === null
    ? description
    : `No longer to be used since ${deprecation.on}: ${deprecation.reason} ${description ?? ''}`.trim();
}

function parametersIn(rest: Given): readonly (readonly [string, string])[] {
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

function versionOf(version: string | readonly string[] | undefined): number | null {
  if (version === undefined) return null;
  if (typeof version === 'string' && /^[1-9]\d{0,8}$/.test(version)) return Number(version);
  throw new HubError('BAD_USER_INPUT', `"version" is a number from 1 on; got ${JSON.stringify(version)}.`);
}

function isWelcome(partial: string | readonly string[] | undefined): boolean {
  if (partial === undefined || partial === 'no') return false;
  if (partial === 'yes') return true;
  throw new HubError('BAD_USER_INPUT', `"partial" is yes or no; got ${JSON.stringify(partial)}.`);
}

function summaryOf(view: View, schema: GraphQLSchema) {
  const { name, version, title, description, owner, isBuiltIn, publishedOn, deprecation } = view;
  const checked = checkView(view.document, schema);
  return {
    name,
    version,
    title,
    description,
    owner,
    isBuiltIn,
    publishedOn,
    deprecation,
    parameters: 'faults' in checked ? [] : parametersOf(checked.operation),
    faults: 'faults' in checked ? checked.faults : [],
    address: `/views/${name}`,
  };
}
