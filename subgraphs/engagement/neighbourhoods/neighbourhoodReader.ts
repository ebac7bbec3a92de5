import type { Readable } from '../../../kit/indicators/readable.ts';
import { lastPositionOf } from '../../../kit/releases/positions.ts';
import type { Release } from '../../../kit/releases/release.ts';
import type { ReleaseReader } from '../../../kit/releases/releaseReader.ts';
import type { DatasetDeclaration } from '../../../schema/datasets/dataset.ts';
import {
  neighbourhoodEvents,
  neighbourhoodPeople,
  neighbourhoodPriorities,
  neighbourhoodWards,
} from '../../../schema/datasets/neighbourhoodDatasets.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { categoriesOfWords } from './categoriesOfWords.ts';
import { importedText, type ImportedText } from './importedText.ts';

/** What the latest release of one list of a neighbourhood gives. */
export interface NeighbourhoodRows<Row> {
  readonly release: Release;
  readonly rows: readonly Row[];
}

export interface PriorityRow {
  readonly release: number;
  readonly issue: ImportedText | null;
  readonly issuedOn: string | null;
  readonly action: ImportedText | null;
  readonly actionOn: string | null;
  /** The groups of recorded crime that the words of the issue name. */
  readonly categories: readonly string[];
  /** Who brought the file, as `personOf` tells one person from another; null where that is not known. Never shown. */
  readonly broughtBy: string | null;
  /** The agency whose key brought it. */
  readonly agency: string | null;
}

/** As it lies in the store. */
interface StoredPriority {
  readonly release: number;
  readonly issue: string | null;
  readonly issueDigest: string | null;
  readonly issueApproved: boolean | null;
  readonly issuedOn: string | null;
  readonly action: string | null;
  readonly actionDigest: string | null;
  readonly actionApproved: boolean | null;
  readonly actionOn: string | null;
  readonly categories: string | null;
  readonly broughtBy: string | null;
  readonly agency: string | null;
}

export interface RankRow {
  readonly release: number;
  readonly rank: string;
  readonly people: number;
}

export interface EventRow {
  readonly release: number;
  readonly kind: string;
  readonly heldOn: string;
  readonly events: number;
}

/** All neighbourhoods as they were known on a day: which wards each lies in, and what is published of it. */
export interface Neighbourhoods {
  /** The neighbourhoods that lie in a ward, by id. */
  ofWard(ward: string): readonly string[];
  wardsOf(neighbourhood: string): readonly string[];
  /** All of which priorities have been loaded, by id. */
  withPriorities(): readonly string[];
  priorities(neighbourhood: string): NeighbourhoodRows<PriorityRow> | null;
  ranks(neighbourhood: string): NeighbourhoodRows<RankRow> | null;
  events(neighbourhood: string): NeighbourhoodRows<EventRow> | null;
}

const selections = {
  priorities: `select priority.release, issue, issue_digest as "issueDigest", ofIssue.is_approved as "issueApproved",
      issued_on::text as "issuedOn", action, action_digest as "actionDigest", ofAction.is_approved as "actionApproved",
      action_on::text as "actionOn", categories, brought_by as "broughtBy", priority.agency
    from engagement.neighbourhood_priority priority
    join engagement.release release on release.number = priority.release
    left join engagement.neighbourhood_text_decision ofIssue
      on ofIssue.neighbourhood = release.scope and ofIssue.digest = priority.issue_digest
    left join engagement.neighbourhood_text_decision ofAction
      on ofAction.neighbourhood = release.scope and ofAction.digest = priority.action_digest
    where priority.release = any($1::int[]) order by priority.release, ordinal`,
  ranks: `select release, rank, count(*)::int as people
    from engagement.neighbourhood_rank where release = any($1::int[]) group by release, rank order by release, rank`,
  events: `select release, kind, held_on::text as "heldOn", count(*)::int as events
    from engagement.neighbourhood_event where release = any($1::int[]) group by release, kind, held_on order by release, held_on, kind`,
  wards: `select neighbourhood, ward from engagement.neighbourhood_ward where release = any($1::int[]) order by neighbourhood, ward`,
};

/** Reads what is published of neighbourhoods for one request: five statements, however many places ask. */
export class NeighbourhoodReader {
  readonly #days = new Map<string | null, Promise<Neighbourhoods>>();

  constructor(
    private readonly database: Readable,
    private readonly releases: ReleaseReader,
  ) {}

  /** @param asAt null for today */
  asAt(asAt: string | null): Promise<Neighbourhoods> {
    const known = this.#days.get(asAt);
    if (known !== undefined) return known;
    const read = this.#read(asAt);
    this.#days.set(asAt, read);
    return read;
  }

  async #read(asAt: string | null): Promise<Neighbourhoods> {
    const [priorities, ranks, events, places] = await Promise.all([
      this.#standing(neighbourhoodPriorities, asAt),
      this.#standing(neighbourhoodPeople, asAt),
      this.#standing(neighbourhoodEvents, asAt),
      this.#standing(neighbourhoodWards, asAt),
    ]);
    const [priorityRows, rankRows, eventRows, pairs] = await Promise.all([
      this.#rows<StoredPriority>(selections.priorities, priorities),
      this.#rows<RankRow>(selections.ranks, ranks),
      this.#rows<EventRow>(selections.events, events),
      this.#rows<{ neighbourhood: string; ward: string }>(selections.wards, places),
    ]);
    const published = new Set([priorities, ranks, events].flatMap((standing) => [...standing.keys()]));
    const wards = wardsByNeighbourhood(published, pairs);
    const byWard = idsByWard(wards);
    return {
      ofWard: (ward) => byWard.get(ward) ?? [],
      wardsOf: (id) => wards.get(id) ?? [],
      withPriorities: () => [...priorities.keys()].sort(),
      priorities: finder(priorities, priorityRows.map(priorityRow)),
      ranks: finder(ranks, rankRows),
      events: finder(events, eventRows),
    };
  }

  /** The release of each neighbourhood that stands last on the day, by the neighbourhood. */
  async #standing({ id }: DatasetDeclaration, asAt: string | null): Promise<ReadonlyMap<string, Release>> {
    const visible = (await this.releases.of(id)).filter(
      ({ withdrawnOn, publishedOn, position }) =>
        withdrawnOn === null && (asAt === null || (publishedOn !== null && position <= lastPositionOf(asAt))),
    );
    return new Map(visible.map((release) => [release.scope, release]));
  }

  #rows<Row extends object>(selection: string, standing: ReadonlyMap<string, Release>): Promise<Row[]> {
    return this.database.query<Row>(selection, [[...standing.values()].map(({ number }) => number)]);
  }
}

function priorityRow(stored: StoredPriority): PriorityRow {
  const { release, issue, issueDigest, issueApproved, action, actionDigest, actionApproved, categories } = stored;
  const { issuedOn, actionOn, broughtBy, agency } = stored;
  return {
    release,
    issue: importedText({ text: issue, digest: issueDigest, isApproved: issueApproved }),
    issuedOn,
    action: importedText({ text: action, digest: actionDigest, isApproved: actionApproved }),
    actionOn,
    // What was loaded before the categories were kept still has its words.
    categories: categories === null ? categoriesOfWords(issue) : categories.split(' ').filter((id) => id !== ''),
    broughtBy,
    agency,
  };
}

function finder<Row extends { readonly release: number }>(
  standing: ReadonlyMap<string, Release>,
  rows: readonly Row[],
) {
  const byRelease = Map.groupBy(rows, ({ release }) => release);
  return (neighbourhood: string): NeighbourhoodRows<Row> | null => {
    const release = standing.get(neighbourhood);
    return release === undefined ? null : { release, rows: byRelease.get(release.number) ?? [] };
  };
}

/** By the lookup; where that does not name a neighbourhood, the ward of the same code, as the Metropolitan Police has named them since 2022. */
function wardsByNeighbourhood(
  published: ReadonlySet<string>,
  pairs: readonly { readonly neighbourhood: string; readonly ward: string }[],
): ReadonlyMap<string, readonly string[]> {
  const wards = new Map<string, readonly string[]>(
    [...published].map((id) => [id, areaByCode(id)?.kind === 'WARD' ? [id] : []]),
  );
  for (const [id, own] of Map.groupBy(pairs, ({ neighbourhood }) => neighbourhood)) {
    wards.set(
      id,
      own.map(({ ward }) => ward),
    );
  }
  return wards;
}

function idsByWard(wards: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const id of [...wards.keys()].sort()) {
    for (const ward of wards.get(id) ?? []) ids.set(ward, [...(ids.get(ward) ?? []), id]);
  }
  return ids;
}
