import { Restatement, RestatementConnection, RestatementEdge } from '../../schema/figures/restatement.ts';
import { pageOf } from '../graph/page.ts';
import { firstPositionOf } from '../releases/positions.ts';
import type { RestatedFigure } from './restatementsOf.ts';

/** A page of what releases restated. @param since a day: only releases published on it or later */
export function restatementPage(
  all: readonly RestatedFigure[],
  since: string | null,
  first: number | null,
  after: string | null,
): RestatementConnection {
  const from = since === null ? 0 : firstPositionOf(since);
  const wanted = all.filter(({ by }) => by.position >= from);
  const page = pageOf(wanted, ({ by, period }) => `${by.id} ${period.label}`, first, after);
  const edges = page.items.map(
    ({ item, cursor }) => new RestatementEdge(new Restatement(item.period, item.from, item.to), cursor),
  );
  return new RestatementConnection(edges, page.pageInfo, page.totalCount);
}
