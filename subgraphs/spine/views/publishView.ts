import { HubError } from '../../../kit/hubError.ts';
import { nearestNames } from '../../../kit/importing/nearestNames.ts';
import type { Viewer } from '../../../kit/viewer.ts';
import { checkView, publishingFaults } from '../../../kit/views/checkView.ts';
import { longestDocument, longestName, viewName, type View } from '../../../kit/views/view.ts';
import { mayPublish } from '../../../kit/views/viewSource.ts';
import { UserError, UserErrorCode } from '../../../schema/records/userError.ts';
import { lackingOf } from './lackingOf.ts';
import { viewColumns, viewOf, type ViewRow } from './viewRow.ts';
import type { ViewStore } from './viewStore.ts';

export interface ViewDraft {
  readonly name: string;
  readonly title: string;
  readonly description: string | null;
  readonly document: string;
  /** The agency whose it is; null for one that everybody sees. */
  readonly owner: string | null;
}

export interface Decided {
  readonly view: View | null;
  readonly userErrors: readonly UserError[];
}

/** Publishes the next version of a view; the same document again changes nothing. */
export async function publishView(store: ViewStore, draft: ViewDraft, viewer: Viewer, today: string): Promise<Decided> {
  const { graph } = store;
  if (graph === null)
    throw new HubError('SOURCE_UNAVAILABLE', 'The graph is only just being planned. Try again in a moment.');
  const objections = [...objectionsTo(store, draft, viewer), ...(await objectionToOwner(store, draft.owner, viewer))];
  const checked = draft.document.length > longestDocument ? null : checkView(draft.document, graph.schema);
  for (const fault of checked === null
    ? []
    : 'faults' in checked
      ? checked.faults
      : publishingFaults(checked.operation)) {
    objections.push(new UserError(UserErrorCode.INVALID_VALUE, fault, ['input', 'document']));
  }
  if (objections.length > 0) return { view: null, userErrors: objections };
  const { needs, faults } = lackingOf(draft, graph, null);
  const decided = await store.database.transaction(async (session): Promise<Decided> => {
    // Two who publish one name at once take turns.
    await session.query('select pg_advisory_xact_lock(hashtext($1))', [`view ${draft.name}`]);
    const [latest] = await session.query<ViewRow>(
      `select ${viewColumns} from spine.view where name = $1 order by version desc limit 1`,
      [draft.name],
    );
    if (latest !== undefined && latest.owner !== draft.owner) {
      const message = `There is a view "${draft.name}" already, and it is another’s. Choose another name.`;
      return { view: null, userErrors: [new UserError(UserErrorCode.ALREADY_EXISTS, message, ['input', 'name'])] };
    }
    if (latest !== undefined && isSame(latest, draft)) return { view: viewOf(latest), userErrors: [] };
    const [row] = await session.query<ViewRow>(
      `insert into spine.view (name, version, title, description, document, owner, published_on, needs, faults)
       values ($1, $2, $3, $4, $5, $6, $7::date, $8::text[], $9::text[]) returning ${viewColumns}`,
      [
        ...[draft.name, (latest?.version ?? 0) + 1, draft.title, draft.description, draft.document, draft.owner],
        ...[today, needs, faults],
      ],
    );
    if (row === undefined) throw new Error('a view that was written has no row');
    return { view: viewOf(row), userErrors: [] };
  });
  await store.lookAgain();
  return decided;
}

function isSame(latest: ViewRow, { document, title, description }: ViewDraft): boolean {
  return (
    latest.document === document &&
    latest.title === title &&
    latest.description === description &&
    latest.deprecated_on === null
  );
}

function objectionsTo(store: ViewStore, draft: ViewDraft, viewer: Viewer): UserError[] {
  const { name, title, document, owner } = draft;
  const objections: UserError[] = [];
  const object = (code: UserErrorCode, message: string, field: string) =>
    objections.push(new UserError(code, message, ['input', field]));
  if (!viewName.test(name) || name.length > longestName) {
    object(
      UserErrorCode.INVALID_VALUE,
      `A name is words in small letters joined by hyphens, such as "ward-card", of at most ${String(longestName)} characters; got "${name}".`,
      'name',
    );
  }
  if (store.isBuiltIn(name))
    object(UserErrorCode.ALREADY_EXISTS, `"${name}" comes with the hub. Choose another name.`, 'name');
  if (title.trim() === '') object(UserErrorCode.REQUIRED, 'A view needs a title, such as "Ward card".', 'title');
  if (document.length > longestDocument) {
    object(
      UserErrorCode.INVALID_VALUE,
      `A document has at most ${String(longestDocument)} characters; this has ${String(document.length)}.`,
      'document',
    );
  }
  if (!mayPublish(owner, viewer)) object(UserErrorCode.NOT_ALLOWED, refusal(owner, viewer), 'owner');
  return objections;
}

/** Whoever runs the hub publishes for agencies too, and a name mistyped would be one that nobody sees. */
async function objectionToOwner({ database }: ViewStore, owner: string | null, viewer: Viewer): Promise<UserError[]> {
  if (owner === null || owner === viewer.agency || !mayPublish(owner, viewer)) return [];
  const known = await database.query<{ readonly agency: string }>(
    'select agency from spine.access_key union select owner from spine.view where owner is not null',
  );
  const agencies = known.map(({ agency }) => agency);
  if (agencies.includes(owner)) return [];
  const [nearest] = nearestNames(owner, agencies);
  const meant = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  const message = `No agency "${owner}" has a key of this hub, so that it could not see the view.${meant} "hub keys list" shows those that have; one that signs in without a key publishes its first view itself.`;
  return [new UserError(UserErrorCode.UNKNOWN_RECORD, message, ['input', 'owner'])];
}

function refusal(owner: string | null, { agency }: Viewer): string {
  if (owner === null)
    return 'Views for everybody are published by City Hall or by whoever runs the hub. Name your agency as the owner.';
  return agency === null
    ? 'Whoever publishes a view has to say who they are: show a key.'
    : `You speak for "${agency}" and can publish its views, not those of "${owner}".`;
}
