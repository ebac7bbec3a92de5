import { WardPanelStatus } from '../registers/words/wardPanelStatus.ts';
import type { PanelChange } from './panelChange.ts';

const established: string = WardPanelStatus.ESTABLISHED;

interface Standing {
  readonly change: PanelChange;
  /** The day from which it is counted. */
  readonly from: string;
}

/** What panels were on each day, as it is known once changes were entered. */
export interface PanelTimeline {
  /** The day from which each change was counted when it was entered, in their order. */
  readonly counted: readonly Standing[];
  /** Of each panel what stands, by the day from which it does. */
  readonly panels: readonly (readonly Standing[])[];
}

/**
 * A change is counted from the day on which it took effect. That a ward has lacked a panel since an earlier day may be told later: it is
 * counted from then on, and what had been recorded since is not. It never reaches back before the panel was last established.
 * @param changes in the order in which they were entered
 */
export function panelTimeline(changes: readonly PanelChange[]): PanelTimeline {
  const panels = new Map<string, readonly Standing[]>();
  const counted = changes.map((change) => {
    const before = panels.get(change.ward) ?? [];
    const standing = { change, from: startOf(change, before) };
    panels.set(change.ward, [...before.filter(({ from }) => from < standing.from), standing]);
    return standing;
  });
  return { counted, panels: [...panels.values()] };
}

function startOf({ state, effectiveOn, lackingSince }: PanelChange, before: readonly Standing[]): string {
  if (state === established || lackingSince === null || lackingSince >= effectiveOn) return effectiveOn;
  const last = before.findLastIndex(({ change }) => change.state === established);
  const lackBefore = before.findLastIndex(({ change }, place) => place < last && change.state !== established);
  const establishedOn = before[lackBefore + 1]?.from;
  return last >= 0 && establishedOn !== undefined && establishedOn > lackingSince ? establishedOn : lackingSince;
}
