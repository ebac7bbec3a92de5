import type { StoredTable } from '../../../kit/disclosure/store/storedTable.ts';
import type { Release } from '../../../kit/releases/release.ts';
import { ReleaseBook } from '../../../kit/releases/releaseBook.ts';
import { Absence } from '../../../schema/figures/absence.ts';
import { AbsenceReason, QualityFlag } from '../../../schema/figures/words.ts';
import type { Period } from '../../../schema/periods.ts';
import type { Area } from '../../../schema/places/areas.ts';
import { forces } from '../../../schema/places/forces.ts';

/** What is to be known of an area's tables of a period beside their counts. */
export interface PeopleFrame {
  /** The release that the last counts are from; null where there are none. */
  readonly release: Release | null;
  readonly flags: readonly QualityFlag[];
  /** Why there are no tables; null where there are. */
  readonly lacking: Absence | null;
}

/** What stands around an area's tables. */
export interface AroundPeople {
  /** Every release of stops. */
  readonly releases: readonly Release[];
  /** The tables of each force for the period: one that has none is not in London's, though its stops may be loaded. */
  readonly ofForces: readonly (readonly StoredTable[])[];
}

export function peopleFrame(
  area: Area,
  period: Period,
  tables: readonly StoredTable[],
  { releases, ofForces }: AroundPeople,
): PeopleFrame {
  const books = forces.map(({ code }) => new ReleaseBook(releases.filter(({ scope }) => scope === code)));
  const [stored] = tables;
  const release = releases.find(({ number }) => number === stored?.release) ?? null;
  const months = period.monthCodes();
  const standing = months.map((month) => books.map((book) => book.standing(month, null)));
  if (release === null) {
    const isLoaded = standing.every((of) => of.some((one) => one !== undefined)) && months.length > 0;
    return { release, flags: [], lacking: lackingFor(area, period, isLoaded) };
  }
  const ofMonths = standing.flatMap((of, at) => of.flatMap((one) => (one === undefined ? [] : [{ one, at }])));
  const has = (flag: QualityFlag) =>
    ofMonths.some(({ one, at }) => one.flags[flag]?.includes(months[at] ?? 0) === true && isOf(area, one.scope));
  const isForceMissing =
    area.kind === 'LONDON' &&
    (standing.some((of) => of.includes(undefined)) || ofForces.some((ofForce) => ofForce.length === 0));
  return {
    release,
    flags: [
      ...[QualityFlag.PARTIAL_PERIOD, QualityFlag.SUSPECTED_DUPLICATES].filter(has),
      ...(area.kind === 'BOROUGH' && has(QualityFlag.UNPLACED_RECORDS) ? [QualityFlag.UNPLACED_RECORDS] : []),
      ...(isForceMissing ? [QualityFlag.FORCE_MISSING] : []),
      ...(release.demonstration ? [QualityFlag.DEMONSTRATION] : []),
    ],
    lacking: null,
  };
}

function isOf(area: Area, force: string): boolean {
  if (area.kind === 'POLICE_FORCE') return area.code === force;
  return area.kind === 'BOROUGH' ? area.force === force : true;
}

function lackingFor(area: Area, { label }: Period, isLoaded: boolean): Absence {
  if (area.kind === 'WARD' || area.kind === 'BASIC_COMMAND_UNIT') {
    return new Absence(AbsenceReason.NOT_AVAILABLE, 'Tables of people are made for boroughs, forces and London alone.');
  }
  if (!isLoaded) {
    return new Absence(
      AbsenceReason.NOT_AVAILABLE,
      `Not every month of ${label} is loaded, or it is not a month, a quarter or a year.`,
    );
  }
  return new Absence(
    AbsenceReason.SUPPRESSED,
    `So few people were stopped here in ${label}, or so few of the stops have a place, that nothing about people can be told.`,
  );
}
