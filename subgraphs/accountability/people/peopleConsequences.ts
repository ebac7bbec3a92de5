import type { Database, Session } from '../../../kit/database/database.ts';
import { HubError } from '../../../kit/hubError.ts';
import type { PreparedFile, Consequence } from '../../../kit/importing/consequences.ts';
import { noConsequence } from '../../../kit/importing/consequences.ts';
import { dayNumber, positionsPerDay } from '../../../kit/releases/positions.ts';
import { releaseId, type Release } from '../../../kit/releases/release.ts';
import { ReleaseBook } from '../../../kit/releases/releaseBook.ts';
import { readReleases } from '../../../kit/releases/releaseStore.ts';
import { stopAndSearch } from '../../../schema/datasets/accountabilityDatasets.ts';
import { Period } from '../../../schema/periods.ts';
import { keepPeople, keptPeople } from './keptPeople.ts';
import { longerPeriodsOf } from './longerPeriods.ts';
import type { MonthPeople } from './monthPeople.ts';
import { publishedPeople, type PeopleSource } from './peopleSource.ts';
import { preparePeople, type MonthSource, type PreparedPeople } from './preparePeople.ts';

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
  const ids = new Map(releases.map(({ number, id }) => [number, id] as const));
  const sourceOf = (release: number) => {
    const kept = keptPeople(database, { release: ids.get(release) ?? '', boundaries });
    return kept === undefined ? publishedPeople(release) : () => Promise.resolve(kept);
  };
  const sources = sourcesAround(book, months, sourceOf);
  for (const month of months) sources.set(month, { release: null, people: () => Promise.resolve(people) });
  const prepared = await preparePeople(database, { force: draft.scope, months, sources, sourceOf, mayStay: true });
  return {
    remarks: remarksOf(prepared),
    dispose: () => Promise.resolve(),
    apply: async (session) => {
      const now = await releasesLike(draft, session);
      refuseIfOthersCame(
        others,
        now.filter(({ id }) => id !== own),
      );
      await prepared.apply(session, standingNumbers(now));
      keepPeople(database, { release: own, boundaries }, people);
    },
  };
}

/** In words, the periods whose tables are not those of the file. */
function remarksOf({ held, refused }: PreparedPeople): readonly string[] {
  const label = (code: number) => Period.fromCode(code).label;
  const until =
    'Beside what was ever told, the new ones would tell of a few people; they are told once more has changed.';
  return [
    ...held.map(
      (month) => `${label(month)}: the tables of people that were told before stand, if there are any. ${until}`,
    ),
    ...refused.map((longer) => `${label(longer)}: there are no tables of people now. ${until}`),
  ];
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
  const told = await toldMonths(database, withdrawn);
  const months = withdrawn.periods.filter(
    (month) => told.has(month) || before.standing(month, null) !== after.standing(month, null),
  );
  if (months.length === 0) return noConsequence;
  const sources = sourcesAround(book, months);
  const change = { force: withdrawn.scope, months, sources, sourceOf: (of: number) => publishedPeople(of) };
  const prepared = await preparePeople(database, { ...change, mayStay: false });
  return {
    dispose: () => Promise.resolve(),
    apply: async (session) => {
      const now = await releasesOf(session, withdrawn.scope);
      refuseIfOthersCame(others, now);
      await prepared.apply(session, standingNumbers(now));
    },
  };
}

/** Months whose tables are of a release, though a later one may stand for them: whose tables were held. */
async function toldMonths(database: Database, { number, scope }: Release): Promise<ReadonlySet<number>> {
  const rows = await database.query<{ period: number }>(
    `select distinct period from ${database.schema}.disclosed_table where dataset = $1 and release = $2 and area = $3`,
    [stopAndSearch.id, number, scope],
  );
  return new Set(rows.map(({ period }) => period));
}

/** The tables of people of every month of a force, once other boundaries place its stops. */
export async function peoplePlacedAnew(database: Database, force: string, places: string): Promise<PreparedPeople> {
  const book = new ReleaseBook(await releasesOf(database, force));
  const months = book.coveredPeriods(null);
  const sourceOf = (release: number) => publishedPeople(release, places);
  const sources = sourcesAround(book, months, sourceOf);
  return preparePeople(database, { force, months, sources, sourceOf, mayStay: true });
}

/** Where the people of every month are found that shares a quarter or a year with one of these. */
function sourcesAround(
  book: ReleaseBook,
  months: readonly number[],
  sourceOf: (release: number) => PeopleSource = publishedPeople,
): Map<number, MonthSource> {
  const around = new Set(months.flatMap((month) => longerPeriodsOf(month).flatMap((period) => period.monthCodes())));
  return new Map(
    [...around].flatMap((month) => {
      const standing = book.standing(month, null);
      if (standing === undefined) return [];
      return [[month, { release: standing.number, people: sourceOf(standing.number) }] as const];
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
