import { RecordChange, RecordChangeConnection, RecordChangeEdge } from '../../schema/records/recordHistory.ts';
import { mayAct } from '../access/mayAct.ts';
import { pageOf } from '../graph/page.ts';
import type { RegisterRecord } from './record.ts';
import type { RegisterContext } from './registerContext.ts';

/** A page of a record's history; why a change was made is for those who keep it. */
export async function historyPage(
  { register, id, area }: RegisterRecord,
  { registers, viewer }: RegisterContext,
  first: number,
  after: string | null,
): Promise<RecordChangeConnection> {
  const isKeeper = mayAct(viewer, 'enter', area);
  const changes = (await registers.history(register, id)).map(
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
