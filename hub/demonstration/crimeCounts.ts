import { wardsOf } from '../../schema/places/areas.ts';
import type { Ward } from '../../schema/places/wards.ts';
import type { BoroughProfile } from './boroughProfile.ts';
import { busyness } from './busyness.ts';
import { demonstrationMonths, demonstrationVersion } from './calendar.ts';
import type { CrimeKind } from './crimeKind.ts';
import { poisson } from './poisson.ts';
import { seededRandom, type Random } from './seededRandom.ts';
import { standardNormal } from './standardNormal.ts';

/** Share of a borough's crimes for which no ward is found, as in the published files. */
const unplaced = 0.01;
const daysOfMonth = 365.25 / 12;

/** One count for each month of the demonstration. */
export type MonthlyCrimes = readonly number[];

export interface BoroughCrimes {
  /** The wards' crimes and those for which no ward is found. */
  readonly all: MonthlyCrimes;
  readonly wards: readonly { readonly ward: Ward; readonly crimes: MonthlyCrimes }[];
}

/** Crimes of one kind in a borough: drawn ward by ward, so that the borough's file and the wards' tell one story. */
export function boroughCrimes(kind: CrimeKind, { borough, home, visitors }: BoroughProfile): BoroughCrimes {
  const random = randomOf(kind, borough.code);
  const share = (home * (1 - kind.visitors) + visitors * kind.visitors) / 1000;
  // What moves a whole borough in one month, such as an operation or an event.
  const expected = expectedInLondon(kind).map((count) => count * share * (1 + 0.04 * standardNormal(random)));
  const lost = draw(
    expected.map((count) => count * unplaced),
    random,
  );
  const wards = wardShares(kind, borough.code).map(({ ward, share: part }) => ({
    ward,
    crimes: draw(
      expected.map((count) => count * (1 - unplaced) * part),
      randomOf(kind, ward.code),
    ),
  }));
  const all = lost.map((count, month) => wards.reduce((sum, { crimes }) => sum + (crimes[month] ?? 0), count));
  return { all, wards };
}

/**
 * Crimes of one kind in a bucket that is no borough, such as "Unknown".
 * @param share of London's crimes, such as 0.009
 */
export function crimesElsewhere(kind: CrimeKind, name: string, share: number): MonthlyCrimes {
  const expected = expectedInLondon(kind).map((count) => count * share);
  return draw(expected, randomOf(kind, name));
}

/** By the length of the month, the season and the trend. */
function expectedInLondon({ monthly, winter, trend }: CrimeKind): readonly number[] {
  return demonstrationMonths.map(({ firstMonth, lastDay }, place) => {
    const days = Number(lastDay.slice(8)) / daysOfMonth;
    const season = 1 + winter * Math.cos((2 * Math.PI * (firstMonth % 12)) / 12);
    const years = (place - (demonstrationMonths.length - 1) / 2) / 12;
    return monthly * days * season * (1 + trend * years);
  });
}

/** Busy wards are busy in every kind of crime; what follows visitors gathers in them most. */
function wardShares(kind: CrimeKind, borough: string) {
  const spread = 0.3 + 0.6 * kind.visitors;
  const weighed = wardsOf(borough).map((ward) => ({
    ward,
    weight: Math.exp(spread * busyness(ward)),
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed.map(({ ward, weight }) => ({ ward, share: weight / total }));
}

const draw = (expected: readonly number[], random: Random) => expected.map((mean) => poisson(random, mean));

const randomOf = ({ minor }: CrimeKind, place: string) => seededRandom(`${demonstrationVersion} ${minor} ${place}`);
