import { HubError } from '../../kit/hubError.ts';
import { untoldActs } from '../../schema/access/untoldActs.ts';
import type { AskedAct } from './readShape.ts';

/**
 * Holds acts of which others are not told to requests of their own: one request is one entry in the record of reads, which would keep
 * what was done beside them from those who may know of it, or tell them of both.
 * @throws HubError BAD_USER_INPUT for such an act beside another
 */
export function requireUntoldApart(acts: readonly Pick<AskedAct, 'coordinate'>[]): void {
  const [untold] = acts.filter(({ coordinate }) => untoldActs.includes(coordinate));
  const [other] = acts.filter(({ coordinate }) => !untoldActs.includes(coordinate));
  if (untold === undefined || other === undefined) return;
  const nameOf = ({ coordinate }: Pick<AskedAct, 'coordinate'>) => coordinate.slice(coordinate.indexOf('.') + 1);
  throw new HubError(
    'BAD_USER_INPUT',
    `"${nameOf(untold)}" stands beside "${nameOf(other)}". Expected it in a request of its own, since others may not know of it. Nothing was done.`,
  );
}
