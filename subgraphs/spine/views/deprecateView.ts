import type { Viewer } from '../../../kit/viewer.ts';
import { mayPublish, mayView } from '../../../kit/views/viewSource.ts';
import { UserError, UserErrorCode } from '../../../schema/records/userError.ts';
import type { Decided } from './publishView.ts';
import { viewColumns, viewOf, type ViewRow } from './viewRow.ts';
import type { ViewStore } from './viewStore.ts';

export interface Deprecating {
  readonly name: string;
  /** Null for every version. */
  readonly version: number | null;
  readonly reason: string;
}

/** Says of a view, or of one version, that it is no longer to be used. It goes on answering, and says so. */
export async function deprecateView(
  store: ViewStore,
  { name, version, reason }: Deprecating,
  viewer: Viewer,
  today: string,
): Promise<Decided> {
  const refuse = (code: UserErrorCode, message: string, field: string): Decided => ({
    view: null,
    userErrors: [new UserError(code, message, ['input', field])],
  });
  if (reason.trim() === '')
    return refuse(UserErrorCode.REQUIRED, 'Say why, and what to use: "Use ward-card instead."', 'reason');
  if (store.isBuiltIn(name))
    return refuse(UserErrorCode.NOT_ALLOWED, `"${name}" comes with the hub and stays.`, 'name');
  const found = await store.database.query<ViewRow>(
    `select ${viewColumns} from spine.view where name = $1 and ($2::int is null or version = $2) order by version desc`,
    [name, version],
  );
  const [latest] = found;
  if (latest === undefined || !mayView(latest.owner, viewer)) {
    const which = version === null ? '' : ` with a version ${String(version)}`;
    return refuse(UserErrorCode.NOT_FOUND, `There is no view "${name}"${which} that you can see.`, 'name');
  }
  if (!mayPublish(latest.owner, viewer))
    return refuse(UserErrorCode.NOT_ALLOWED, `"${name}" is not yours to deprecate.`, 'name');
  const rows = await store.database.query<ViewRow>(
    `update spine.view set deprecated_on = $3::date, deprecation_reason = $4
     where name = $1 and ($2::int is null or version = $2) returning ${viewColumns}`,
    [name, version, today, reason.trim()],
  );
  const [row] = rows.toSorted((one, other) => other.version - one.version);
  return { view: row === undefined ? null : viewOf(row), userErrors: [] };
}
