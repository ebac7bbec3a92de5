import type { GraphQLSchema } from 'graphql';
import { nearestNames } from '../../kit/importing/nearestNames.ts';
import type { Viewer } from '../../kit/viewer.ts';
import { checkView } from '../../kit/views/checkView.ts';
import type { View } from '../../kit/views/view.ts';
import type { ViewSource } from '../../kit/views/viewSource.ts';
import { goneFault, laidOutNoMore, notFoundView } from './fault.ts';
import { prepareQuery, type PreparedQuery } from './preparedQuery.ts';

/** A view ready to be answered. */
export interface OpenedView {
  readonly view: View;
  readonly query: PreparedQuery;
}

/** Views as the gateway answers them: each checked against the graph as it stands and laid out, once for each graph. */
export class ViewBook {
  readonly #prepared = new WeakMap<
    GraphQLSchema,
    Map<string, PreparedQuery | { readonly faults: readonly string[] }>
  >();

  constructor(
    private readonly source: ViewSource,
    private readonly schema: () => GraphQLSchema,
  ) {}

  /** @throws HubError where there is no such view for the viewer, Fault where the graph can no longer answer it */
  async open(name: string, version: number | null, viewer: Viewer): Promise<OpenedView> {
    const view = await this.source.find(name, version, viewer);
    if (view === null) {
      const names = (await this.source.list(viewer)).map((each) => each.name);
      throw notFoundView(version === null ? name : `${name}, version ${String(version)}`, nearestNames(name, names));
    }
    const query = this.#prepare(view.document);
    if ('faults' in query) throw goneFault(name, query.faults);
    return { view, query };
  }

  /** How a document that was a view is laid out. @throws Fault where the graph no longer has what it asks for */
  layout(document: string): PreparedQuery {
    const query = this.#prepare(document);
    if ('faults' in query) throw laidOutNoMore(query.faults);
    return query;
  }

  list(viewer: Viewer): Promise<readonly View[]> {
    return this.source.list(viewer);
  }

  /** Views with faults, as far as this process has seen them. */
  faulty(): ReturnType<ViewSource['faulty']> {
    return this.source.faulty();
  }

  #prepare(document: string): PreparedQuery | { readonly faults: readonly string[] } {
    const schema = this.schema();
    const prepared =
      this.#prepared.get(schema) ?? new Map<string, PreparedQuery | { readonly faults: readonly string[] }>();
    this.#prepared.set(schema, prepared);
    let query = prepared.get(document);
    if (query === undefined) {
      const checked = checkView(document, schema);
      query = 'faults' in checked ? checked : prepareQuery(checked.document, checked.operation, schema);
      prepared.set(document, query);
    }
    return query;
  }
}
