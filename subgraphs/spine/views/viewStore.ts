import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { FieldRequirements } from '../../../kit/access/policy/fieldRequirements.ts';
import type { Database } from '../../../kit/database/database.ts';
import type { Viewer } from '../../../kit/viewer.ts';
import type { PermalinkStore } from '../../../kit/views/permalink.ts';
import type { View } from '../../../kit/views/view.ts';
import { mayView, type ViewSource } from '../../../kit/views/viewSource.ts';
import { lackingOf, type CheckedGraph } from './lackingOf.ts';
import { permalinkStore } from './permalinkStore.ts';
import { viewColumns, viewOf, type ViewRow } from './viewRow.ts';

export interface ViewStoreParts {
  readonly database: Database;
  /** Views that come with the hub; nobody can publish under their names. */
  readonly builtIn: readonly View[];
  readonly logger: Logger;
}

/** Views that come with the hub and those that partners published, shared by every gateway through the database. */
export class ViewStore implements ViewSource {
  readonly permalinks: PermalinkStore;
  readonly #parts: ViewStoreParts;
  #graph: CheckedGraph | null = null;
  #faulty: readonly Pick<View, 'name' | 'owner'>[] = [];

  constructor(parts: ViewStoreParts) {
    this.#parts = parts;
    this.permalinks = permalinkStore(parts.database);
  }

  /** The graph that views are checked against; null before the gateway has one. */
  get graph(): CheckedGraph | null {
    return this.#graph;
  }

  get database(): Database {
    return this.#parts.database;
  }

  isBuiltIn(name: string): boolean {
    return this.#parts.builtIn.some((view) => view.name === name);
  }

  async find(name: string, version: number | null, viewer: Viewer): Promise<View | null> {
    const fixed = this.#parts.builtIn.find((view) => view.name === name);
    if (fixed) return version === null || version === fixed.version ? this.#checked(fixed) : null;
    const [row] = await this.database.query<ViewRow>(
      `select ${viewColumns} from spine.view where name = $1 and ($2::int is null or version = $2)
       order by deprecated_on is not null, version desc limit 1`,
      [name, version],
    );
    return row && mayView(row.owner, viewer) ? viewOf(row) : null;
  }

  async list(viewer: Viewer): Promise<readonly View[]> {
    const published = (await this.#latest()).filter(({ owner }) => mayView(owner, viewer));
    return [...this.#parts.builtIn.map((view) => this.#checked(view)), ...published].toSorted((one, other) =>
      one.name < other.name ? -1 : 1,
    );
  }

  faulty(): readonly Pick<View, 'name' | 'owner'>[] {
    return this.#faulty;
  }

  /** Sees which views have faults now. */
  async lookAgain(): Promise<void> {
    await this.#latest();
  }

  async useSchema(schema: GraphQLSchema, requirements: FieldRequirements): Promise<void> {
    const graph = { schema, requirements };
    this.#graph = graph;
    const rows = await this.database.query<ViewRow & { readonly needs: readonly string[] | null }>(
      `select ${viewColumns}, needs from spine.view`,
    );
    const checked = rows.map((row) => {
      const { name, version, owner, faults: before, needs } = row;
      return { name, version, owner, before, isNew: needs === null, ...lackingOf(row, graph, needs) };
    });
    const changed = checked.filter(({ before, faults }) => JSON.stringify(before) !== JSON.stringify(faults));
    const noted = checked.filter((each) => each.isNew || changed.includes(each));
    if (noted.length > 0) {
      // What it needed when it was published stays: it is what its owner knew.
      await this.database.query(
        `update spine.view set faults = given.faults, needs = coalesce(view.needs, given.needs)
         from jsonb_to_recordset($1::jsonb) as given(name text, version int, faults text[], needs text[])
         where view.name = given.name and view.version = given.version`,
        [JSON.stringify(noted.map(({ name, version, faults, needs }) => ({ name, version, faults, needs })))],
      );
    }
    for (const { name, version, owner, faults } of changed) {
      const facts = { view: name, version, owner, faults };
      if (faults.length > 0)
        this.#parts.logger.warn(facts, 'the graph can no longer answer a view to all whom it is for');
      else this.#parts.logger.info(facts, 'the graph can answer a view again');
    }
    await this.lookAgain();
  }

  /** The latest version of each that partners published. */
  async #latest(): Promise<readonly View[]> {
    const rows = await this.database.query<ViewRow>(
      `select distinct on (name) ${viewColumns} from spine.view order by name, deprecated_on is not null, version desc`,
    );
    const latest = rows.map(viewOf);
    this.#faulty = latest.filter(({ faults, deprecation }) => faults.length > 0 && deprecation === null);
    return latest;
  }

  #checked(view: View): View {
    return this.#graph === null ? view : { ...view, faults: lackingOf(view, this.#graph, null).faults };
  }
}
