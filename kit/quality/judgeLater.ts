import { datasetById } from '../../schema/datasets/register.ts';
import type { Session } from '../database/database.ts';
import type { Release } from '../releases/release.ts';
import { readRelease, readReleases } from '../releases/releaseStore.ts';
import { readEarlier } from './earlierReleases.ts';
import { publicationFindings, sharedTotals } from './publicationFindings.ts';
import { readGivenAreas, replaceFindings } from './qualityStore.ts';
import { restatedCells } from './restatedCells.ts';
import { raisedFlags, restatedFlags } from './restatedFlags.ts';
import { totalsOfPeriods } from './seriesTotal.ts';

/**
 * Judges anew what the releases after one restate, once it has come before them or has gone: what a release changes hangs on
 * those before it, and must not hang on the order in which they were loaded. Nothing to do where it is the last of its periods.
 * @param id of the release that came or went
 */
export async function judgeLater(session: Session, schema: string, id: string): Promise<void> {
  const one = await readRelease(session, schema, id);
  if (one === undefined) return;
  const standing = (await readReleases(session, schema, [one.dataset])).filter(
    ({ scope, withdrawnOn, demonstration }) =>
      scope === one.scope && withdrawnOn === null && demonstration === one.demonstration,
  );
  const isLater = (other: Release) =>
    other.position > one.position &&
    (other.publishedOn === null) === (one.publishedOn === null) &&
    other.periods.some((period) => one.periods.includes(period));
  for (const later of standing.filter(isLater)) await judge(session, schema, later);
}

async function judge(session: Session, schema: string, release: Release): Promise<void> {
  const dataset = datasetById(release.dataset);
  if (dataset === undefined) throw new Error(`the register of datasets lacks "${release.dataset}"`);
  const earlier = await readEarlier(session, schema, release);
  const own = release.periods.map((period) => ({ release: release.number, period }));
  const totals = await totalsOfPeriods(session, schema, own);
  const areas = await readGivenAreas(session, schema, release.id);
  const placed = { position: release.position, dated: release.publishedOn !== null, areas };
  const restated = await restatedCells(session, schema, placed, sharedTotals({ totals, earlier }));
  const findings = publicationFindings({ dataset, draft: release, totals, earlier, restated }).filter(({ rule }) =>
    restatedFlags.has(rule),
  );
  const others = Object.entries(release.flags).filter(([flag]) => ![...restatedFlags.values()].includes(flag));
  const flags = { ...Object.fromEntries(others), ...raisedFlags(findings) };
  await session.query(`update ${schema}.release set flags = $2 where number = $1`, [
    release.number,
    JSON.stringify(flags),
  ]);
  const numbered = findings.map((finding) => ({ ...finding, release: release.number }));
  await replaceFindings(session, schema, numbered);
}
