import { countable } from '../../../kit/registers/countable.ts';
import { valueOf, type RegisterRecord } from '../../../kit/registers/record.ts';
import { boroughsOf, wardsOf } from '../../../schema/places/areas.ts';
import { cityOfLondon } from '../../../schema/places/boroughs.ts';
import { Ward } from '../entities/ward.ts';
import { WardPanel } from '../entities/wardPanel.ts';
import { WardWithoutPanel } from '../entities/wardWithoutPanel.ts';
import { lackingSince } from '../registers/wardPanels.ts';
import { WardPanelStatus } from '../registers/words/wardPanelStatus.ts';

const established: string = WardPanelStatus.ESTABLISHED;

interface Asked {
  /** Code of London or a borough. */
  readonly area: string;
  readonly asAt: string | null;
  /** Whether wards are meant too of which no record is kept. */
  readonly includeUnrecorded: boolean;
}

/** Which wards of London or a borough have no established panel, by borough and code; the City of London's have none to miss. */
export function wardsWithoutPanel(
  panels: readonly RegisterRecord[],
  { area, asAt, includeUnrecorded }: Asked,
): readonly WardWithoutPanel[] {
  const byWard = new Map(countable(panels).map((record) => [record.area, record]));
  const boroughs = boroughsOf(area).map(({ code }) => code);
  return (boroughs.length > 0 ? boroughs : [area])
    .filter((code) => code !== cityOfLondon)
    .flatMap(wardsOf)
    .flatMap(({ code }) => {
      const record = byWard.get(code);
      if (record === undefined) return includeUnrecorded ? [new WardWithoutPanel(new Ward(code), null, null)] : [];
      if (record.state === established) return [];
      const since = valueOf(record, lackingSince) ?? record.since;
      return [new WardWithoutPanel(new Ward(code), since, new WardPanel(record, asAt))];
    });
}
