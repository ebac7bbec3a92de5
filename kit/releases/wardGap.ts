import { datasetById } from '../../schema/datasets/register.ts';
import { areaByCode } from '../../schema/places/areas.ts';
import type { Release } from './release.ts';

/** What of a release tells which wards it gives. */
export type WardNames = Pick<Release, 'id' | 'dataset' | 'areas' | 'leftOut'>;

interface Wards {
  readonly named: ReadonlySet<string>;
  /** One that is not among today's; undefined where all are. */
  readonly former: string | undefined;
  /** Whether more than a tenth are not: the file of knife crime of 2024/25 has one stray of 680, and files its noughts by leaving them out. */
  readonly isOfFormer: boolean;
}

const known = new WeakMap<WardNames, Wards>();

/** Why a ward has no count in a release. */
export type WardGap = 'UNNAMED' | 'OTHER_CODES' | 'OTHER_MONTHS';

/**
 * Why what a release says nothing of in a ward is no nought: it gives the crimes of that ward under other codes, those of
 * before May 2022 or those since, or it has no row for it. Null where it gives the ward, and for every other area.
 */
export function wardGap(release: WardNames, area: string, period: number): WardGap | null {
  if (!isWard(area)) return null;
  const dataset = datasetById(release.dataset);
  if (dataset?.omittedIsZero !== true) return null;
  if (release.leftOut[area]?.includes(period) === true) return 'OTHER_MONTHS';
  const { named, former, isOfFormer } = wardsOf(release);
  if (named.has(area)) return null;
  if (areaByCode(area) === undefined) return 'OTHER_CODES';
  if (dataset.namesEveryWard === true) return former === undefined ? 'UNNAMED' : 'OTHER_CODES';
  return isOfFormer ? 'OTHER_CODES' : null;
}

/** The same as a sentence. */
export function wardGapExplanation(gap: WardGap, release: WardNames, area: string): string {
  const { former } = wardsOf(release);
  const others =
    areaByCode(area) === undefined
      ? 'wards as drawn since May 2022'
      : `wards of before May 2022${former === undefined ? '' : `, such as ${former}`}`;
  switch (gap) {
    case 'UNNAMED':
      return `Release ${release.id} has no row for the ward ${area}, so it says nothing of it`;
    case 'OTHER_CODES':
      return `Release ${release.id} does not give the ward ${area}: it names ${others}, whose bounds are others`;
    case 'OTHER_MONTHS':
      return `Release ${release.id} gives the ward ${area} in other months only: in this one it files crimes under ${others}, whose bounds are others`;
  }
}

function wardsOf(release: WardNames): Wards {
  const found = known.get(release);
  if (found !== undefined) return found;
  const named = new Set(release.areas.filter(isWard));
  const former = [...named].filter((code) => areaByCode(code) === undefined);
  const wards = { named, former: former[0], isOfFormer: former.length * 10 > named.size };
  known.set(release, wards);
  return wards;
}

const isWard = (area: string) => area.startsWith('E05');
