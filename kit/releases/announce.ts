import type { Domain } from '../../schema/datasets/dataset.ts';
import { datasetById } from '../../schema/datasets/register.ts';
import type { HubEvent } from '../../schema/events/hubEvent.ts';
import { restatedKindOf, type RestatedKind } from '../../schema/events/restatedKind.ts';
import { Period } from '../../schema/periods.ts';
import { areaByCode } from '../../schema/places/areas.ts';
import type { TouchedArea } from '../cells/touchedArea.ts';
import type { Session } from '../database/database.ts';
import { appendUpdates } from '../outbox/appendUpdates.ts';
import { flagEvents } from '../quality/flagEvents.ts';
import type { Release, ReleaseDraft } from './release.ts';

export interface Publishing {
  readonly draft: ReleaseDraft;
  readonly release: string;
  /** The areas in which it changes something. */
  readonly areas: readonly TouchedArea[];
  /** Standing releases of the scope that were published before it, by position. */
  readonly before: readonly Release[];
  /** All areas that its file names. */
  readonly given: readonly string[];
}

/**
 * Tells followers of a release: one update for each area that it gives figures of, one more where it restated some, never one
 * for each cell; a release of no area in particular, such as a lookup, is told once. A dataset that several domains keep is
 * told by the first of them. What is made up to show the hub is no news.
 */
export async function announcePublished(
  session: Session,
  schema: string,
  { draft, release, areas, given, before }: Publishing,
): Promise<void> {
  const { dataset } = draft;
  if (draft.demonstration || !tells(schema, dataset)) return;
  const keys = { dataset, release };
  const restated = restatedKindOf(dataset, schema);
  const isMonthOfStops = dataset === 'stop-and-search';
  const events = isControlled(dataset)
    ? controlledEvents({ draft, release, areas, given, before }, restated)
    : known(areas).flatMap(({ area, restated: isRestated }): HubEvent[] => [
        { kind: 'RELEASE_PUBLISHED', area, keys },
        ...(isMonthOfStops ? monthsOf(draft, release, area) : []),
        ...(isRestated && restated !== null ? [{ kind: restated, area, keys }] : []),
      ]);
  const published: readonly HubEvent[] = events.length > 0 ? events : [{ kind: 'RELEASE_PUBLISHED', area: null, keys }];
  await appendUpdates(session, schema, [...published, ...flagEvents(draft, release, before)]);
}

/** Tells followers that a release is out of every answer, as `announcePublished` told of it. */
export async function announceWithdrawn(
  session: Session,
  schema: string,
  { id, dataset, demonstration, areas: given }: Release,
  areas: readonly TouchedArea[],
): Promise<void> {
  if (demonstration || !tells(schema, dataset)) return;
  const keys = { dataset, release: id };
  const told = isControlled(dataset) ? toldWhetherChanged(given, areas) : known(areas).map(({ area }) => area);
  const events = told.map((area): HubEvent => ({ kind: 'RELEASE_WITHDRAWN', area, keys }));
  await appendUpdates(session, schema, events.length > 0 ? events : [{ kind: 'RELEASE_WITHDRAWN', area: null, keys }]);
}

function isControlled(dataset: string): boolean {
  return datasetById(dataset)?.disclosure === 'CONTROLLED';
}

/**
 * Of data under disclosure control, news of an area alone would tell that a count of few people changed. So all areas of the
 * file are told of the release, changed or not, and of restated figures only where no difference is from 1 to 4.
 */
function controlledEvents({ draft, release, areas, given }: Publishing, restated: RestatedKind | null): HubEvent[] {
  const keys = { dataset: draft.dataset, release };
  const published = toldWhetherChanged(given, areas);
  const largely = areas.filter((area) => area.restated && !isSmall(area));
  return [
    ...published.map((area): HubEvent => ({ kind: 'RELEASE_PUBLISHED', area, keys })),
    ...(restated === null ? [] : known(largely).map(({ area }): HubEvent => ({ kind: restated, area, keys }))),
  ];
}

/** All areas of a file, whatever it does to them, and of those that it does not name, such as sums, no small change. */
function toldWhetherChanged(given: readonly string[], areas: readonly TouchedArea[]): readonly string[] {
  const largely = areas.filter((area) => !isSmall(area)).map(({ area }) => area);
  return [...new Set([...given, ...largely])].filter((area) => areaByCode(area) !== undefined);
}

function isSmall({ smallest }: TouchedArea): boolean {
  return smallest !== null && smallest < 5;
}

function monthsOf(draft: ReleaseDraft, release: string, area: string): HubEvent[] {
  return draft.periods.map((code) => ({
    kind: 'STOP_AND_SEARCH_MONTH_PUBLISHED',
    area,
    keys: { dataset: draft.dataset, release, period: Period.fromCode(code).label },
  }));
}

function known(areas: readonly TouchedArea[]): readonly TouchedArea[] {
  return areas.filter(({ area }) => areaByCode(area) !== undefined);
}

/** Whether a subgraph tells of a dataset: of those that several keep, the first does. */
export function tells(schema: string, dataset: string): boolean {
  const first: Domain | undefined = datasetById(dataset)?.consumers[0];
  return first === undefined || first === schema;
}
