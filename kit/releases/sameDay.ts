import { Period } from '../../schema/periods.ts';
import { HubError } from '../hubError.ts';
import type { Release, ReleaseDraft } from './release.ts';

/**
 * Refuses a second release of one day that covers what the first covers: which of the two holds would hang on the order of
 * loading, and most often one of them is no release at all but a file that somebody has edited.
 * @param others of the same dataset and scope
 */
export function refuseSameDay(draft: ReleaseDraft, others: readonly Release[]): void {
  if (draft.publishedOn === null) return;
  const covered = new Set(draft.periods);
  for (const other of others) {
    if (other.withdrawnOn !== null || other.publishedOn !== draft.publishedOn) continue;
    const shared = other.periods.find((period) => covered.has(period));
    if (shared === undefined) continue;
    throw new HubError(
      'CONFLICT',
      `Release ${other.id} of the same day, ${draft.publishedOn}, covers ${Period.fromCode(shared).label} too and says otherwise. ` +
        `If this file is to take its place, run "hub withdraw ${other.id} --reason …" first; if it was published on another day, give that day.`,
    );
  }
}
