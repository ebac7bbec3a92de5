import { knownRows } from './knownRows.ts';
import type { PeopleFamily, PeoplePlace, PlaceTelling } from './peopleFamily.ts';
import { PlaceProof, withheldCells, type FamilyTelling, type LongerTelling } from './placeProof.ts';
import type { WithheldRows } from './withheldRows.ts';
import { withholdNext } from './withholdNext.ts';

/**
 * Withholds rows of an area's tables for a longer period until every count that they, its months or other longer periods
 * withhold is proved to be safe together with them. Nothing else changes: months were published before. What those tell
 * between them is told here too.
 * @param told what everything else tells
 * @param already what earlier tables of the same period withheld
 */
export function controlLonger(
  family: PeopleFamily,
  area: number,
  told: FamilyTelling,
  already: ReadonlyMap<string, WithheldRows>,
): Map<string, WithheldRows> {
  const months = [...Array(told.leaves.length).keys()];
  const place: PeoplePlace = { areas: [area], months };
  const telling = family.primary(place);
  for (const [name, rows] of already) telling.get(name)?.addAll(rows);
  const known = new Map(
    family.attributes.map((attribute) => [attribute.name, knownRows(attribute, area, told)] as const),
  );
  for (const [name, rows] of telling) rows.tell(known.get(name));
  const longer = told.longer.map((places, at) =>
    at === area ? [...places, { months: new Set(months), telling }] : places,
  );
  const proof = new PlaceProof(family, { ...told, longer });
  const places = placesOf(area, place, telling, told);
  let changed = true;
  while (changed) {
    changed = false;
    for (const one of places) {
      for (const cell of withheldCells(family, one.telling)) {
        while (!proof.isSafe(one.place, area, one.telling, cell) && withholdNext(family, place, telling, cell, known)) {
          changed = true;
        }
      }
    }
  }
  return telling;
}

interface CheckedPlace {
  readonly place: PeoplePlace;
  readonly telling: PlaceTelling;
}

function placesOf(
  area: number,
  place: PeoplePlace,
  telling: PlaceTelling,
  told: FamilyTelling,
): readonly CheckedPlace[] {
  const ofMonths = told.leaves.map((areas, month): CheckedPlace => ({
    place: { areas: [area], months: [month] },
    telling: areas[area] ?? new Map(),
  }));
  const ofOthers = (told.longer[area] ?? []).map((other: LongerTelling): CheckedPlace => ({
    place: { areas: [area], months: [...other.months] },
    telling: other.telling,
  }));
  return [{ place, telling }, ...ofMonths, ...ofOthers];
}
