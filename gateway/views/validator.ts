import { createHash } from 'node:crypto';
import { printSchema, type GraphQLSchema } from 'graphql';
import { grantKey } from '../../kit/access/grantKey.ts';
import type { SourceState } from '../../kit/subgraph/subgraph.ts';
import type { Viewer } from '../../kit/viewer.ts';
import type { FormatName } from './formats/formats.ts';
import type { PreparedQuery } from './preparedQuery.ts';

export interface ValidatorOptions {
  /** The state of every source, asked anew each time; null where one of them cannot say. */
  readonly states: () => Promise<readonly SourceState[] | null>;
  readonly today: () => string;
}

/** By what an answer is known to be still the same. */
export interface Mark {
  readonly etag: string;
  readonly lastModified: string;
}

/** What an answer is made of. */
interface Marked {
  readonly query: Pick<PreparedQuery, 'plainText' | 'wholeText'>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly format: FormatName;
  readonly viewer: Viewer;
  readonly isPartialWelcome: boolean;
  readonly heading: { readonly title: string; readonly address: string | null };
}

/** Raised when answers come out differently though query and data are the same, as after a change of a format. */
const layoutVersion = 3;

/**
 * Tells whether an answer would still be the same without answering: it depends on the query, its parameters, who asks, the
 * day (what is overdue changes overnight), the graph, and the state of each source. Nothing is remembered in between: the
 * sources are asked each time, which costs one short statement each, so that no answer outlives an import anywhere.
 */
export class Validator {
  readonly #schemas = new WeakMap<GraphQLSchema, string>();

  constructor(private readonly options: ValidatorOptions) {}

  async markOf(marked: Marked, schema: GraphQLSchema): Promise<Mark | null> {
    const all = await this.options.states();
    if (all === null) return null;
    const states = isToldOnly(marked.viewer) ? all.map((state) => state.told ?? state) : all;
    const { query, variables, format, viewer, isPartialWelcome, heading } = marked;
    const facts = [
      layoutVersion,
      format,
      format === 'json' ? query.plainText : query.wholeText,
      Object.entries(variables).toSorted(([one], [other]) => (one < other ? -1 : 1)),
      grantKey(viewer),
      isPartialWelcome,
      heading,
      this.options.today(),
      this.#markOfSchema(schema),
      states.map(({ mark }) => mark),
    ];
    const digest = createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
    const changedAt = Math.max(0, ...states.map((state) => state.changedAt));
    return { etag: `W/"${digest}"`, lastModified: new Date(changedAt).toUTCString() };
  }

  #markOfSchema(schema: GraphQLSchema): string {
    const known = this.#schemas.get(schema);
    if (known !== undefined) return known;
    const mark = createHash('sha256').update(printSchema(schema)).digest('base64url');
    this.#schemas.set(schema, mark);
    return mark;
  }
}

/**
 * Whether what partners enter before it is published is never for somebody: without a key, or as a committee that may not read it. By the
 * mark of an answer they are not to learn when something was entered. Every other agency may have entered records of its own, which it sees.
 */
function isToldOnly({ role, scopes }: Viewer): boolean {
  return role === 'ANONYMOUS' || (role === 'SCRUTINEER' && !scopes.includes('partner:read'));
}
