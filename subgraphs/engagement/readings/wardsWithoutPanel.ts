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
  /** The panels as they stand now, of which it may have been told later that there was none on the day. */
  readonly now: readonly RegisterRecord[];
  /** Whether wards are meant too of which no record is kept. */
  readonly includeUnrecorded: boolean;
}

/** Which wards of London or a borough have no established panel, by borough and code; the City of London's have none to miss. */
export function wardsWithoutPanel(
  panels: readonly RegisterRecord[],
  { area, asAt, now, includeUnrecorded }: Asked,
): readonly WardWithoutPanel[] {
  const byWard = new Map(countable(panels).map((record) => [record.area, record]));
  const later = new Map(countable(now).map((record) => [record.area, record]));
  const boroughs = boroughsOf(area).map(({ code }) => code);
  return (boroughs.length > 0 ? boroughs : [area])
    .filter((code) => code !== cityOfLondon)
    .flatMap(wardsOf)
    .flatMap(({ code }) => {
      const record = byWard.get(code);
      if (record === undefined) return includeUnrecorded ? [new WardWithoutPanel(new Ward(code), null, null)] : [];
      if (record.state === established) return lackToldLater(later.get(code), asAt);
      const since = valueOf(record, lackingSince) ?? record.since;
      return [new WardWithoutPanel(new Ward(code), since, new WardPanel(record, asAt))];
    });
}

/** A ward whose panel was recorded as established on the day, and of which it is known by now that it lacked one; as it stands now. */
function lackToldLater(record: RegisterRecord | undefined, asAt: string | null): WardWithoutPanel[] {
  if (record === undefined || asAt === null || record.state === established) return [];
  const since = valueOf(record, lackingSince);
  return since === null || since > asAt
    ? []
    : [new WardWithoutPanel(new Ward(record.area), since, new WardPanel(record, null))];
}
