import type { Database, Session } from '../../../kit/database/database.ts';
import { HubError } from '../../../kit/hubError.ts';
import type { PreparedFile, Consequence } from '../../../kit/importing/consequences.ts';
import { noConsequence } from '../../../kit/importing/consequences.ts';
import { dayNumber, positionsPerDay } from '../../../kit/releases/positions.ts';
import { releaseId, type Release } from '../../../kit/releases/release.ts';
import { ReleaseBook } from '../../../kit/releases/releaseBook.ts';
import { readReleases } from '../../../kit/releases/releaseStore.ts';
import { stopAndSearch } from '../../../schema/datasets/accountabilityDatasets.ts';
import { keepPeople, keptPeople } from './keptPeople.ts';
import { longerPeriodsOf } from './longerPeriods.ts';
import type { MonthPeople } from './monthPeople.ts';
import { publishedPeople, type PeopleSource } from './peopleSource.ts';
import { preparePeople, type PreparedPeople } from './preparePeople.ts';

/** The people of a file, counted while it was read. */
export interface CountedPeople {
  readonly people: MonthPeople;
  /** Id of the release of boundaries that placed them; null for none. */
  readonly boundaries: string | null;
}

/** The tables of people that a file of stops brings; nothing changes where another release goes on standing for its month. */
export async function peopleOfFile(
  database: Database,
  { draft, day }: PreparedFile,
  { people, boundaries }: CountedPeople,
): Promise<Consequence> {
  const releases = await releasesLike(draft, database);
  const own = releaseId(draft.dataset, draft.sha256);
  const others = releases.filter(({ id }) => id !== own);
  const book = new ReleaseBook(others);
  const months = draft.periods.filter((month) => {
    const standing = book.standing(month, null);
    return standing === undefined || Math.floor(standing.position / positionsPerDay) <= dayNumber(day);
  });
  if (months.length === 0) return noConsequence;
  const sources = sourcesAround(book, months, (release) => {
    const kept = keptPeople(database, { release, boundaries });
    return kept === undefined ? publishedPeople(release) : () => Promise.resolve(kept);
  });
  for (const month of months) sources.set(month, () => Promise.resolve(people));
  const prepared = await preparePeople(database, { force: draft.scope, months, sources, mayStay: true });
  return {
    dispose: () => Promise.resolve(),
    apply: async (session) => {
      const now = await releasesLike(draft, session);
      refuseIfOthersCame(
        others,
        now.filter(({ id }) => id !== own),
      );
      await prepared.apply(session, standingNumbers(now));
      const release = now.find(({ id }) => id === own)?.number;
      if (release !== undefined) keepPeople(database, { release, boundaries }, people);
    },
  };
}

/** A dataset never has real releases beside those of the demonstration, which go when the first real one comes. */
async function releasesLike(
  { scope, demonstration }: Pick<Release, 'scope' | 'demonstration'>,
  session: Session,
): Promise<readonly Release[]> {
  return (await releasesOf(session, scope)).filter((release) => release.demonstration === demonstration);
}

/** The tables of people once a release of stops is withdrawn: those of the release that stood before it, or none. */
export async function peopleWithout(database: Database, withdrawn: Release): Promise<Consequence> {
  const releases = await releasesOf(database, withdrawn.scope);
  const others = releases.filter(({ id }) => id !== withdrawn.id);
  const book = new ReleaseBook(others);
  const [before, after] = [new ReleaseBook(releases), book];
  const months = withdrawn.periods.filter((month) => before.standing(month, null) !== after.standing(month, null));
  if (months.length === 0) return noConsequence;
  const sources = sourcesAround(book, months);
  const prepared = await preparePeople(database, { force: withdrawn.scope, months, sources, mayStay: false });
  return {
    dispose: () => Promise.resolve(),
    apply: async (session) => {
      const now = await releasesOf(session, withdrawn.scope);
      refuseIfOthersCame(others, now);
      await prepared.apply(session, standingNumbers(now));
    },
  };
}

/** The tables of people of every month of a force, once other boundaries place its stops. */
export async function peoplePlacedAnew(database: Database, force: string, places: string): Promise<PreparedPeople> {
  const book = new ReleaseBook(await releasesOf(database, force));
  const months = book.coveredPeriods(null);
  const sources = sourcesAround(book, months, (release) => publishedPeople(release, places));
  return preparePeople(database, { force, months, sources, mayStay: true });
}

/** Where the people of every month are found that shares a quarter or a year with one of these. */
function sourcesAround(
  book: ReleaseBook,
  months: readonly number[],
  sourceOf: (release: number) => PeopleSource = publishedPeople,
): Map<number, PeopleSource> {
  const around = new Set(months.flatMap((month) => longerPeriodsOf(month).flatMap((period) => period.monthCodes())));
  return new Map(
    [...around].flatMap((month) => {
      const standing = book.standing(month, null);
      return standing === undefined ? [] : [[month, sourceOf(standing.number)] as const];
    }),
  );
}

/** Number of the release that stands for a month. */
export function standingNumbers(releases: readonly Release[]): (month: number) => number {
  const book = new ReleaseBook(releases);
  return (month) => {
    const standing = book.standing(month, null);
    // Tables of a month without a release are removed, and never stored.
    return standing?.number ?? 0;
  };
}

export async function releasesOf(session: Session, force: string): Promise<readonly Release[]> {
  const releases = await readReleases(session, 'accountability', [stopAndSearch.id]);
  return releases.filter(({ scope, withdrawnOn }) => scope === force && withdrawnOn === null);
}

function refuseIfOthersCame(prepared: readonly Release[], now: readonly Release[]): void {
  const ids = (releases: readonly Release[]) =>
    releases
      .map(({ id }) => id)
      .toSorted()
      .join(' ');
  if (ids(prepared) === ids(now)) return;
  throw new HubError(
    'CONFLICT',
    'Another file of stops was loaded while the tables of people were made. Nothing was changed; send it again.',
  );
}
