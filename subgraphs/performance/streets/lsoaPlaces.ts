import type { Database } from '../../../kit/database/database.ts';
import { standingRelease } from '../../../kit/releases/releaseStore.ts';
import { lsoas2011, lsoaWards } from '../../../schema/datasets/lookupDatasets.ts';
import { areaByCode } from '../../../schema/places/areas.ts';

/** Where an LSOA lies; the ward is null for one of 2011 that was split between two. */
export interface LsoaPlace {
  readonly ward: string | null;
  readonly borough: string;
}

/** The lookups that stand, by which street-level crime is placed. */
export interface LsoaPlaces {
  /** Ids of the releases that gave them, by dataset; null where none stands. */
  readonly releases: ReadonlyMap<string, string | null>;
  /** Whether the codes of 2011 are known too. */
  readonly knows2011: boolean;
  placeOf(lsoa: string): LsoaPlace | undefined;
}

/** @returns null while no lookup to wards stands */
export async function standingLsoaPlaces(database: Database): Promise<LsoaPlaces | null> {
  const wards = await standingRelease(database, database.schema, lsoaWards.id);
  if (wards === null) return null;
  const before = await standingRelease(database, database.schema, lsoas2011.id);
  const rows = await database.query<{ lsoa: string; ward: string }>(
    'select lsoa, ward from performance.lsoa_ward where release = $1',
    [wards.number],
  );
  const splits = await database.query<{ before: string; lsoas: string[] }>(
    'select lsoa_2011 as before, array_agg(lsoa) as lsoas from performance.lsoa_2011 where release = $1 group by 1',
    [before?.number ?? 0],
  );
  return {
    ...placesFrom(rows, splits),
    releases: new Map([
      [lsoaWards.id, wards.id],
      [lsoas2011.id, before?.id ?? null],
    ]),
    knows2011: before !== null,
  };
}

/** The places that lookups give: codes of 2021 by their ward, those of 2011 by the wards of what became of them. */
export function placesFrom(
  rows: readonly { readonly lsoa: string; readonly ward: string }[],
  splits: readonly { readonly before: string; readonly lsoas: readonly string[] }[],
): Pick<LsoaPlaces, 'placeOf'> {
  const places = new Map(rows.flatMap(({ lsoa, ward }) => placeIn([ward]).map((place) => [lsoa, place] as const)));
  for (const { before, lsoas } of splits) {
    if (places.has(before)) continue;
    const [place] = placeIn(lsoas.flatMap((lsoa) => places.get(lsoa)?.ward ?? []));
    if (place !== undefined) places.set(before, place);
  }
  return { placeOf: (lsoa) => places.get(lsoa) };
}

/** One place that several wards have in common: none, or the ward where there is but one, or their borough. */
function placeIn(wards: readonly string[]): readonly LsoaPlace[] {
  const [ward, ...others] = new Set(wards);
  const boroughs = new Set(wards.flatMap((code) => boroughOf(code)));
  const [borough] = boroughs;
  if (ward === undefined || borough === undefined || boroughs.size > 1) return [];
  return [{ ward: others.length === 0 ? ward : null, borough }];
}

function boroughOf(ward: string): readonly string[] {
  const area = areaByCode(ward);
  return area?.kind === 'WARD' ? [area.borough] : [];
}
