import type { HubEvent } from '../../schema/events/hubEvent.ts';
import type { Release, ReleaseDraft } from '../releases/release.ts';
import { restatedFlags } from './restatedFlags.ts';
import { plainFlag } from './seriesFlags.ts';

/** Flags that a check raises; those that say what a dataset is by nature are no news. */
const checked: ReadonlySet<string> = new Set([
  'PARTIAL_PERIOD',
  'SUSPECTED_DUPLICATES',
  'SUSPECTED_REFILING',
  ...restatedFlags.values(),
]);

/**
 * What followers are told of the quality of a release, one update for each flag and never one for each figure: flags that it
 * raises, and those of the release before it that it clears. @param before standing releases of the scope, by position
 */
export function flagEvents(draft: ReleaseDraft, release: string, before: readonly Release[]): HubEvent[] {
  const { dataset, periods } = draft;
  const now = flagged(draft.flags, periods);
  const then = new Set(
    periods.flatMap((period) => {
      const last = before.findLast(
        ({ withdrawnOn, periods: covered }) => withdrawnOn === null && covered.includes(period),
      );
      return last === undefined ? [] : [...flagged(last.flags, [period])];
    }),
  );
  return raisedAndCleared({ dataset, release }, then, now);
}

/**
 * What followers are told where a release that stands is judged anew.
 * @param flags that it has from now on
 * @param periods that it gives the figures of
 */
export function changedFlagEvents(
  { dataset, id, flags: before }: Release,
  flags: ReleaseDraft['flags'],
  periods: readonly number[],
): HubEvent[] {
  return raisedAndCleared({ dataset, release: id }, flagged(before, periods), flagged(flags, periods));
}

function raisedAndCleared(
  keys: { readonly dataset: string; readonly release: string },
  then: ReadonlySet<string>,
  now: ReadonlySet<string>,
): HubEvent[] {
  const names = (marks: ReadonlySet<string>, others: ReadonlySet<string>) =>
    new Set([...marks].filter((mark) => !others.has(mark)).map((mark) => mark.split(' ')[0] ?? mark));
  return [
    ...Array.from(names(now, then), (flag): HubEvent => {
      return { kind: 'QUALITY_FLAG_RAISED', area: null, keys: { ...keys, flag } };
    }),
    ...Array.from(names(then, now), (flag): HubEvent => {
      return { kind: 'QUALITY_FLAG_CLEARED', area: null, keys: { ...keys, flag } };
    }),
  ];
}

/** Each flag with each of the periods that it touches, such as "PARTIAL_PERIOD 124289". */
function flagged(flags: ReleaseDraft['flags'], periods: readonly number[]): ReadonlySet<string> {
  const wanted = new Set(periods);
  return new Set(
    Object.entries(flags).flatMap(([name, touched]) => {
      const flag = plainFlag(name);
      return checked.has(flag)
        ? touched.flatMap((period) => (wanted.has(period) ? [`${flag} ${String(period)}`] : []))
        : [];
    }),
  );
}
