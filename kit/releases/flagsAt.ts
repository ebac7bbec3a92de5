import { flagFor } from '../quality/seriesFlags.ts';
import type { Release } from './release.ts';

const known = new WeakMap<Release, Map<number, readonly string[]>>();

/**
 * The quality flags of a release that touch a period of a series. A request asks for the same few releases under every
 * figure, so they are kept. @param series null for a sum that no series holds: flags of single series do not touch it
 */
export function flagsAt(release: Release, period: number, series: number | null): readonly string[] {
  const names = namesAt(release, period);
  return names.length === 0 ? names : names.flatMap((name) => flagFor(name, series) ?? []);
}

function namesAt(release: Release, period: number): readonly string[] {
  const byPeriod = known.get(release) ?? new Map<number, readonly string[]>();
  if (byPeriod.size === 0) known.set(release, byPeriod);
  const names =
    byPeriod.get(period) ??
    Object.entries(release.flags).flatMap(([name, periods]) => (periods.includes(period) ? [name] : []));
  byPeriod.set(period, names);
  return names;
}
