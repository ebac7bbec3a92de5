import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import { datasetById } from '../../schema/datasets/register.ts';
import type { HubEvent } from '../../schema/events/hubEvent.ts';
import type { Session } from '../database/database.ts';
import { appendUpdates } from '../outbox/appendUpdates.ts';
import { tells } from '../releases/announce.ts';
import type { Release } from '../releases/release.ts';
import { readRelease, readReleases } from '../releases/releaseStore.ts';
import { lineOf } from './earlierReleases.ts';
import { changedFlagEvents } from './flagEvents.ts';
import type { KnownSeries } from './knownSeries.ts';
import { monthFindings, type MonthsFound } from './monthFindings.ts';
import { isMonthFlag, monthFlags } from './monthFlags.ts';
import { neighboursOf } from './neighbours.ts';
import { isMonthlyCount, oddMonths } from './oddMonths.ts';
import { readTold, replaceFindings } from './qualityStore.ts';
import type { SeriesGroup } from './refiledGroups.ts';
import { totalsOfPeriods, type SeriesTotal } from './seriesTotal.ts';

/** A release, and by which others the months around its own are known. */
interface Surrounded {
  readonly release: Release;
  readonly neighbours: ReadonlyMap<number, Release>;
}

/** A release with what stands out in it now. */
interface Judged {
  readonly release: Release;
  readonly found: MonthsFound;
  readonly totals: readonly SeriesTotal[];
}

/**
 * Judges anew the months of the releases around one that came or went: whether a month is cut short, loaded twice or filed
 * otherwise hangs on the months around it, and must not hang on the order in which they were loaded. Eight statements at
 * most, however many releases there are; followers are told of flags that are raised and cleared.
 * @param id of the release that came or went
 * @param seriesOf what is known of the series of its dataset and scope, asked for where there is anything to judge
 */
export async function judgeNeighbours(
  session: Session,
  schema: string,
  id: string,
  seriesOf: (dataset: DatasetDeclaration, scope: string) => KnownSeries | Promise<KnownSeries>,
): Promise<void> {
  const one = await readRelease(session, schema, id);
  const dataset = one === undefined ? undefined : datasetById(one.dataset);
  if (one === undefined || dataset === undefined || !isMonthlyCount(dataset)) return;
  const releases = await readReleases(session, schema, [one.dataset]);
  const others = lineOf(one, releases);
  const touched = touchedBy(one, others);
  if (touched.length === 0) return;
  const series = await seriesOf(dataset, one.scope);
  const [totals, told] = [
    await totalsOfPeriods(session, schema, wantedOf(touched)),
    await readTold(
      session,
      schema,
      touched.map(({ release }) => release.number),
    ),
  ];
  const byRelease = Map.groupBy(totals, ({ release }) => release);
  const judged = touched.map(({ release, neighbours }): Judged => {
    const own = byRelease.get(release.number) ?? [];
    const around = Map.groupBy(neighbours, ([, { number }]) => number);
    const known = [...around].flatMap(([number, periods]) => {
      const wanted = new Set(periods.map(([period]) => period));
      return (byRelease.get(number) ?? []).filter(({ period }) => wanted.has(period));
    });
    const toldOf = (rule: string) => told.find((each) => each.release === release.number && each.rule === rule)?.told;
    const found = {
      periods: release.periods,
      told: { partial: toldOf('periods-whole') ?? [], doubled: toldOf('records-once') ?? [] },
      odd: oddMonths(dataset, own, known, series.isExplained),
    };
    return { release, found, totals: [...known, ...own] };
  });
  const groups = series.groupsOf(judged.flatMap(({ found }) => found.odd.mapping?.jumps ?? []));
  await write(session, schema, {
    judged,
    groups,
    standing: releases.filter(({ withdrawnOn }) => withdrawnOn === null),
  });
}

/** The releases that know a month around their own by the one that came or went. */
function touchedBy(one: Release, others: readonly Release[]): readonly Surrounded[] {
  const withIt = [...others, one].sort((each, other) => each.position - other.position);
  const standing = one.withdrawnOn === null ? withIt : others;
  return others
    .filter((release) => [...neighboursOf(release, withIt).values()].includes(one))
    .map((release) => ({ release, neighbours: neighboursOf(release, standing) }));
}

function wantedOf(touched: readonly Surrounded[]): readonly { readonly release: number; readonly period: number }[] {
  const wanted = new Map<string, { release: number; period: number }>();
  const add = (release: number, period: number) =>
    wanted.set(`${String(release)} ${String(period)}`, { release, period });
  for (const { release, neighbours } of touched) {
    for (const period of release.periods) add(release.number, period);
    for (const [period, { number }] of neighbours) add(number, period);
  }
  return [...wanted.values()];
}

interface Judgement {
  readonly judged: readonly Judged[];
  readonly groups: readonly SeriesGroup[];
  /** All standing releases of the dataset. */
  readonly standing: readonly Release[];
}

async function write(session: Session, schema: string, { judged, groups, standing }: Judgement): Promise<void> {
  const findings = judged.flatMap(({ release, found }) =>
    monthFindings(found).map((finding) => ({ ...finding, release: release.number })),
  );
  await replaceFindings(session, schema, findings);
  const flagged = judged.map(({ release, found, totals }) => {
    const others = Object.entries(release.flags).filter(([name]) => !isMonthFlag(name));
    return { release, flags: { ...Object.fromEntries(others), ...monthFlags(found, groups, totals) } };
  });
  await session.query(
    `update ${schema}.release r set flags = f.flags
     from jsonb_to_recordset($1::jsonb) as f(number int, flags jsonb) where r.number = f.number and r.flags <> f.flags`,
    [JSON.stringify(flagged.map(({ release: { number }, flags }) => ({ number, flags })))],
  );
  const events = flagged.flatMap(({ release, flags }): HubEvent[] =>
    release.demonstration || !tells(schema, release.dataset)
      ? []
      : changedFlagEvents(release, flags, givenBy(release, standing)),
  );
  if (events.length > 0) await appendUpdates(session, schema, events);
}

/** The periods whose figures are those of a release: none later covers them. */
function givenBy({ scope, position, periods }: Release, standing: readonly Release[]): readonly number[] {
  const later = standing.filter((other) => other.scope === scope && other.position > position);
  return periods.filter((period) => !later.some((other) => other.periods.includes(period)));
}
