import type { StagedCell } from '../../../kit/cells/stagedCell.ts';
import { Period } from '../../../schema/periods.ts';
import { wardsOf } from '../../../schema/places/areas.ts';
import { boroughs, cityOfLondon } from '../../../schema/places/boroughs.ts';
import { london } from '../../../schema/places/london.ts';
import { PanelChairKind } from '../registers/words/panelChairKind.ts';
import { WardPanelStatus } from '../registers/words/wardPanelStatus.ts';
import type { PanelChange } from './panelChange.ts';

export const panelMeasure = 'ward-panel-coverage';

/** The series of chairs of a kind. */
export const chairedBy = (kind: string) => `chaired-by-${kind.toLowerCase().replaceAll('_', '-')}`;

const established: string = WardPanelStatus.ESTABLISHED;
const keepers = boroughs.filter(({ code }) => code !== cityOfLondon);

/**
 * What there was at the end of a day, by borough that keeps the record, and for London: the wards of boroughs that keep none are not recorded.
 * @param panels the latest change of each panel up to that day
 */
export function countPanels(day: string, panels: readonly PanelChange[]): readonly StagedCell[] {
  const period = Period.parse(day).code;
  const byBorough = Map.groupBy(panels, ({ borough }) => borough);
  const counts = [...byBorough].map(([area, own]) => ({ area, values: countsOf(own, wardsOf(area).length) }));
  const cells = (area: string, values: ReadonlyMap<string, number>) =>
    [...values].map(([category, value]) => ({ measure: panelMeasure, category, area, period, value }));
  const all = counts.flatMap(({ area, values }) => cells(area, values));
  if (panels.length === 0) return all;
  const wards = keepers.reduce((sum, { code }) => sum + wardsOf(code).length, 0);
  return [...all, ...cells(london.code, countsOf(panels, wards))];
}

function countsOf(panels: readonly PanelChange[], wards: number): ReadonlyMap<string, number> {
  const standing = panels.filter(({ state }) => state === established);
  const chairs = Object.values<string>(PanelChairKind).map((kind): [string, number] => [
    chairedBy(kind),
    standing.filter(({ chairKind }) => chairKind === kind).length,
  ]);
  return new Map([
    ['wards', wards],
    ['established', standing.length],
    ['not-established', panels.length - standing.length],
    ['not-recorded', wards - panels.length],
    ...chairs,
  ]);
}
