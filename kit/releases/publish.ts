import type { HubEvent } from '../../schema/events/hubEvent.ts';
import { applyCells, type Applied } from '../cells/applyCells.ts';
import type { SeriesIndex } from '../cells/seriesIndex.ts';
import type { Stage } from '../cells/stage.ts';
import type { SeriesName } from '../cells/stagedCell.ts';
import { sumStage, type RollUp } from '../cells/sumStage.ts';
import { withdrawCells } from '../cells/withdrawCells.ts';
import type { Database, Session } from '../database/database.ts';
import { HubError } from '../hubError.ts';
import { appendUpdates } from '../outbox/appendUpdates.ts';
import { markChanged } from '../outbox/markChanged.ts';
import type { PlacedRelease } from '../quality/restatedCells.ts';
import { announcePublished, announceWithdrawn } from './announce.ts';
import { makeRoom } from './demonstration.ts';
import type { Release, ReleaseDraft } from './release.ts';
import { releaseId } from './release.ts';
import { ReleaseBook } from './releaseBook.ts';
import { lockPublication, nextPosition, readRelease, readReleases, writeRelease, type Given } from './releaseStore.ts';
import { refuseSameDay } from './sameDay.ts';
import { wardGap, type WardNames } from './wardGap.ts';

/** What a file's cells mean, from its dataset's declaration. */
export interface Publication {
  readonly draft: ReleaseDraft;
  readonly stage: Stage;
  /** What the stage holds, where the sums are in it already; left out where they are still to be added up. */
  readonly summed?: SummedFile;
  readonly series: SeriesIndex;
  /** Null where cells do not add up (surveys, documents). */
  readonly rollUp: RollUp | null;
  /** Whether a cell that the file leaves out is 0. */
  readonly omittedIsZero: boolean;
  /** Today, as YYYY-MM-DD: the day under which an undated release is sorted. */
  readonly today: string;
  /** The series that make up the release's category scheme; where left out, those of its cells and their sums. */
  readonly scheme?: readonly SeriesName[];
  /** Whether it may take the place of a release of the same day, as a corrected transcription does. */
  readonly isCorrection?: boolean;
  /** Makes ready what the release brings besides, while its sums are added up; left out where that is nothing. */
  readonly beside?: () => Promise<void>;
  /** Its flags once its cells have their place; those of the draft where left out. */
  readonly flagsOn?: (session: Session, placed: PlacedRelease) => Promise<ReleaseDraft['flags']>;
  /** Writes what else the release brings inside its transaction; left out where that is nothing, and not called for content that stands. */
  readonly alongside?: (session: Session, release: string, placed: PlacedRelease) => Promise<void>;
  /**
   * Called under the publication lock before anything is written, with the standing releases of the dataset and scope: gives back those
   * that the release takes the place of, and that leave no trace, since they were never more than a beginning of it. Followers were told of them, and are not told again.
   */
  readonly replaces?: (session: Session, standing: readonly Release[]) => Promise<readonly Release[]>;
  /** Decides everything and changes nothing: whatever speaks against the file is found, and the transaction undone. */
  readonly isTrial?: boolean;
  /** What followers are told beside the release itself, read inside its transaction; not asked for what is made up to show the hub. */
  readonly news?: (session: Session) => Promise<readonly HubEvent[]>;
}

export interface Published {
  readonly release: string;
  /** Cells opened or closed. */
  readonly changed: number;
}

/** What the swap reads of a staged file. */
export interface SummedFile extends Given {
  /** Table that gives what the file states, sums included. */
  readonly source: string;
}

/** Rolls a transaction back and carries out what it would have done. */
class Undone extends Error {
  constructor(readonly published: Published) {
    super('nothing was changed');
  }
}

/** Takes a staged file into the history, whole, in one brief transaction. */
export async function publish(database: Database, publication: Publication): Promise<Published> {
  try {
    return await swap(database, publication);
  } catch (error) {
    if (error instanceof Undone) return error.published;
    throw error;
  }
}

async function swap(database: Database, publication: Publication): Promise<Published> {
  const { schema } = database;
  const { draft, stage, series } = publication;
  const prepared = await bothDone(publication.summed ?? sumFile(database, publication), publication.beside?.());
  const given = { ...prepared, scheme: (await declared(publication)) ?? prepared.scheme };
  return database.transaction(async (session) => {
    await lockPublication(session, schema);
    const earlier = await standingOfSameContent(session, schema, draft);
    if (earlier !== undefined) {
      if (!bringsDay(earlier, draft)) return { release: earlier.id, changed: 0 };
      await leave(session, schema, earlier, publication.omittedIsZero);
    }
    await makeRoom(session, schema, draft);
    const replaced = await takePlace(session, schema, publication);
    const position = await nextPosition(session, schema, draft.publishedOn ?? publication.today);
    const dated = draft.publishedOn !== null;
    const others = (await readReleases(session, schema, [draft.dataset])).filter(
      (release) => release.scope === draft.scope && release.id !== earlier?.id,
    );
    if (publication.isCorrection !== true) refuseSameDay(draft, others);
    const book = new ReleaseBook(others);
    const { changed, areas } = await applyCells(session, {
      schema,
      source: given.source,
      series: series.all(),
      leaves: given.leaves,
      areas: given.areas,
      dated,
      position,
      omittedIsZero: publication.omittedIsZero,
      periods: draft.periods,
      nexts: draft.periods.map((period) => book.nextPosition(period, position, dated)),
      isFirst: !draft.periods.some((period) => book.covers(period, dated)),
      before: book.before(position, dated),
    });
    const placed = { position, dated, areas: given.areas };
    const flagged = { ...draft, flags: (await publication.flagsOn?.(session, placed)) ?? draft.flags };
    const release = await writeRelease(session, schema, flagged, position, given);
    await publication.alongside?.(session, release, placed);
    await session.query(`drop table if exists ${stage.table}, ${stage.sums}`);
    const before = others.filter((other) => other.position < position);
    const wards = { id: release, dataset: draft.dataset, areas: given.areas, leftOut: {} };
    // A ward that the release gives under other codes was not restated, though its figure is gone.
    const touched = areas.map((each) => ({ ...each, restated: each.restated && !isGone(wards, each.area) }));
    const told = { draft: flagged, release, areas: touched, given: given.areas, before };
    if (replaced === 0) await announcePublished(session, schema, told);
    else await markChanged(session, schema);
    if (!draft.demonstration && publication.news !== undefined) {
      await appendUpdates(session, schema, await publication.news(session));
    }
    if (publication.isTrial === true) throw new Undone({ release, changed });
    return { release, changed };
  });
}

const isGone = (wards: WardNames, area: string) => wardGap(wards, area, 0) !== null;

/** The first's result, once both have ended: what fails must leave nothing behind that still works on the stage. */
async function bothDone<Result>(first: Result | Promise<Result>, other: Promise<void> | undefined): Promise<Result> {
  const [result, besides] = await Promise.allSettled([first, other]);
  if (result.status === 'rejected') throw result.reason;
  if (besides.status === 'rejected') throw besides.reason;
  return result.value;
}

/** Adds up what is to be added up, before the transaction, so that the swap stays brief. */
export async function sumFile(
  database: Database,
  { stage, series, rollUp }: Pick<Publication, 'stage' | 'series' | 'rollUp'>,
): Promise<SummedFile> {
  if (rollUp !== null) {
    return sumStage(database, stage, series, rollUp);
  }
  const rows = await database.query<{ series: number; area: string }>(
    `select distinct series, area from ${stage.table}`,
  );
  const scheme = [...new Set(rows.map((row) => row.series))];
  return { source: stage.table, scheme, leaves: scheme, areas: [...new Set(rows.map((row) => row.area))] };
}

/** The series of the scheme that the file itself declares; null where it declares none. */
async function declared({ series, scheme }: Publication): Promise<readonly number[] | null> {
  if (scheme === undefined) return null;
  await series.ensureAll(scheme);
  const numbers: number[] = [];
  for (const { measure, category } of scheme) numbers.push(await series.ensure(measure, category));
  return numbers;
}

async function standingOfSameContent(
  session: Session,
  schema: string,
  draft: ReleaseDraft,
): Promise<Release | undefined> {
  const same = await readRelease(session, schema, releaseId(draft.dataset, draft.sha256));
  if (same?.withdrawnOn !== null) return undefined;
  if (same.scope === draft.scope) return same;
  throw new HubError(
    'CONFLICT',
    `This content is already loaded as release ${same.id}, under the name "${same.fileName}": one file cannot be that and "${draft.fileName}" too. ` +
      `If the first name was a mistake, run "hub withdraw ${same.id} --reason …" and import the file again.`,
  );
}

/** Whether the draft tells the day of a release that had none; another day than the known one is refused. */
function bringsDay(standing: Release, draft: ReleaseDraft): boolean {
  if (draft.publishedOn === null || draft.publishedOn === standing.publishedOn) return false;
  if (standing.publishedOn === null) return true;
  throw new HubError(
    'CONFLICT',
    `This content is already loaded as release ${standing.id}, published on ${standing.publishedOn}, not on ${draft.publishedOn}. ` +
      `If that day was a mistake, run "hub withdraw ${standing.id} --reason …" and import the file again.`,
  );
}

/** Removes the releases that one takes the place of, with their history. @returns how many there were */
async function takePlace(session: Session, schema: string, { draft, replaces, omittedIsZero }: Publication) {
  if (replaces === undefined) return 0;
  const standing = (await readReleases(session, schema, [draft.dataset])).filter(
    ({ scope, withdrawnOn }) => scope === draft.scope && withdrawnOn === null,
  );
  const replaced = await replaces(session, standing);
  for (const release of replaced) {
    await leave(session, schema, release, omittedIsZero);
    await session.query(`delete from ${schema}.release where id = $1`, [release.id]);
  }
  return replaced.length;
}

/** Takes the cells of a standing release out of the history. */
async function leave(session: Session, schema: string, release: Release, omittedIsZero: boolean): Promise<Applied> {
  const others = (await readReleases(session, schema, [release.dataset])).filter(
    (other) => other.scope === release.scope && other.id !== release.id,
  );
  const book = new ReleaseBook(others);
  const dated = release.publishedOn !== null;
  const [given] = await session.query<{ all: number[]; leaves: number[]; areas: string[] }>(
    `select array(select id from ${schema}.series s where s.dataset = r.dataset and s.scope = r.scope) as all,
       given_series as leaves, given_areas as areas from ${schema}.release r where id = $1`,
    [release.id],
  );
  if (given === undefined) throw new Error(`release ${release.id} left while it was withdrawn`);
  return withdrawCells(session, {
    schema,
    series: given.all,
    leaves: given.leaves,
    areas: given.areas,
    dated,
    position: release.position,
    omittedIsZero,
    periods: release.periods,
    nexts: release.periods.map((period) => book.nextPosition(period, release.position, dated)),
  });
}

/** Takes a release out of every answer; its row stays, with the day and the reason. */
export async function withdrawRelease(
  database: Database,
  id: string,
  reason: string,
  today: string,
  omittedIsZero: (dataset: string) => boolean,
  alongside?: (session: Session) => Promise<void>,
): Promise<Published> {
  const { schema } = database;
  return database.transaction(async (session) => {
    await lockPublication(session, schema);
    const release = await readRelease(session, schema, id);
    if (release === undefined) {
      throw new HubError(
        'NOT_FOUND',
        `There is no release "${id}"; "hub datasets" lists the releases of each dataset.`,
      );
    }
    if (release.withdrawnOn !== null) return { release: id, changed: 0 };
    const given = { reason, today, omittedIsZero: omittedIsZero(release.dataset) };
    const changed = await withdrawWithin(session, schema, release, given);
    await alongside?.(session);
    return { release: id, changed };
  });
}

export interface WithdrawalGrounds {
  readonly reason: string;
  /** Today as YYYY-MM-DD. */
  readonly today: string;
  readonly omittedIsZero: boolean;
}

/**
 * Takes a standing release out of every answer as part of a transaction that holds the publication lock.
 * @returns cells opened or closed
 */
export async function withdrawWithin(
  session: Session,
  schema: string,
  release: Release,
  { reason, today, omittedIsZero }: WithdrawalGrounds,
): Promise<number> {
  const { changed, areas } = await leave(session, schema, release, omittedIsZero);
  await session.query(`update ${schema}.release set withdrawn_on = $2::date, withdrawal_reason = $3 where id = $1`, [
    release.id,
    today,
    reason,
  ]);
  await announceWithdrawn(session, schema, release, areas);
  return changed;
}
