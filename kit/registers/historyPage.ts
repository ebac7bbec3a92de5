import { RecordChange, RecordChangeConnection, RecordChangeEdge } from '../../schema/records/recordHistory.ts';
import { pageOf } from '../graph/page.ts';
import { mayKeep } from './mayKeep.ts';
import { isSeenBy } from './partnersOnly.ts';
import type { RegisterRecord } from './record.ts';
import type { Register } from './register.ts';
import type { RegisterContext } from './registerContext.ts';

/**
 * A page of a record's history; why a change was made is for those who keep it. To whom a record is told since it was published,
 * nothing is told of what it was before.
 */
export async function historyPage(
  register: Register,
  { id, area }: RegisterRecord,
  { registers, viewer }: RegisterContext,
  first: number,
  after: string | null,
): Promise<RecordChangeConnection> {
  const isKeeper = mayKeep(viewer, register, area);
  const all = await registers.history(register.id, id);
  const enteredBy = all.at(-1)?.changedBy.agency ?? null;
  const seen = all.filter((record) => isSeenBy(viewer, register, { record, enteredBy }));
  const changes = seen.map(
    ({ version, act, state, effectiveOn, changedAt, changedBy, reason, changed }) =>
      new RecordChange({
        version,
        act,
        status: state,
        effectiveOn,
        recordedAt: changedAt,
        agency: changedBy.agency,
        role: changedBy.role,
        reason: isKeeper ? reason : null,
        changedFields: changed,
      }),
  );
  const { items, pageInfo, totalCount } = pageOf(changes, ({ version }) => String(version), first, after);
  const edges = items.map(({ item, cursor }) => new RecordChangeEdge(item, cursor));
  return new RecordChangeConnection(edges, pageInfo, totalCount);
}
