import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Database } from '../../../kit/database/database.ts';
import type { Viewer } from '../../../kit/viewer.ts';
import { checkView } from '../../../kit/views/checkView.ts';
import type { PermalinkStore } from '../../../kit/views/permalink.ts';
import type { View } from '../../../kit/views/view.ts';
import { mayView, type ViewSource } from '../../../kit/views/viewSource.ts';
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
  #schema: GraphQLSchema | null = null;

  constructor(parts: ViewStoreParts) {
    this.#parts = parts;
    this.permalinks = permalinkStore(parts.database);
  }

  /** The graph that views are checked against; null before the gateway has one. */
  get schema(): GraphQLSchema | null {
    return this.#schema;
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
    const rows = await this.database.query<ViewRow>(
      `select distinct on (name) ${viewColumns} from spine.view order by name, deprecated_on is not null, version desc`,
    );
    const published = rows.filter(({ owner }) => mayView(owner, viewer)).map(viewOf);
    return [...this.#parts.builtIn.map((view) => this.#checked(view)), ...published].toSorted((one, other) =>
      one.name < other.name ? -1 : 1,
    );
  }

  async useSchema(schema: GraphQLSchema): Promise<void> {
    this.#schema = schema;
    const rows = await this.database.query<ViewRow>(`select ${viewColumns} from spine.view`);
    const checked = rows.map(({ name, version, document, faults, owner }) => {
      const now = checkView(document, schema);
      return { name, version, owner, before: faults, faults: 'faults' in now ? now.faults : [] };
    });
    const changed = checked.filter(({ before, faults }) => JSON.stringify(before) !== JSON.stringify(faults));
    if (changed.length === 0) return;
    await this.database.query(
      `update spine.view set faults = given.faults
       from jsonb_to_recordset($1::jsonb) as given(name text, version int, faults text[])
       where view.name = given.name and view.version = given.version`,
      [JSON.stringify(changed.map(({ name, version, faults }) => ({ name, version, faults })))],
    );
    for (const { name, version, owner, faults } of changed) {
      const facts = { view: name, version, owner, faults };
      if (faults.length > 0) this.#parts.logger.warn(facts, 'the graph can no longer answer a view');
      else this.#parts.logger.info(facts, 'the graph can answer a view again');
    }
  }

  #checked(view: View): View {
    const checked = this.#schema === null ? null : checkView(view.document, this.#schema);
    return checked !== null && 'faults' in checked ? { ...view, faults: checked.faults } : view;
  }
}
