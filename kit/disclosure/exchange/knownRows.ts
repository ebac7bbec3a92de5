import type { Attribute } from './attribute.ts';
import type { FamilyTelling } from './placeProof.ts';
import { WithheldRows, type Level } from './withheldRows.ts';

/**
 * Rows of an area's sums over some months that readers can work out anyway, by adding up and taking away what its months and other
 * longer periods tell. To withhold those would protect nobody, and claim that they cannot be known.
 */
export function knownRows(
  attribute: Attribute,
  area: number,
  { leaves, longer }: Pick<FamilyTelling, 'leaves' | 'longer'>,
): (level: Level, value: number) => boolean {
  const months = [...leaves.keys()];
  const places = [
    ...leaves.map((areas, month) => ({ months: new Set([month]), telling: areas[area] })),
    ...(longer[area] ?? []),
  ].map((place) => ({
    months: place.months,
    rows: place.telling?.get(attribute.name) ?? new WithheldRows(attribute, true),
  }));
  const isKnown = (level: Level, value: number): boolean => {
    const told = places.filter(({ rows }) => !rows.has(level, value));
    const sums = told.map((place) => months.map((month) => (place.months.has(month) ? 1 : 0)));
    return isCombination(
      months.map(() => 1),
      sums,
    );
  };
  const known = [...Array(attribute.tables.length + 1).keys()].map((level) =>
    [...Array(attribute.values).keys()].map((value) => isKnown(level, value)),
  );
  return (level, value) => known[level]?.[value] === true;
}

/** Whether a row of numbers is made of others, each taken any number of times. Sums of months stay small, so this is exact enough. */
function isCombination(wanted: readonly number[], rows: readonly (readonly number[])[]): boolean {
  const steps: { readonly at: number; readonly row: readonly number[] }[] = [];
  const reduced = (row: readonly number[]) =>
    steps.reduce((left, step) => {
      const times = left[step.at] ?? 0;
      return times === 0 ? left : left.map((value, at) => value - times * (step.row[at] ?? 0));
    }, row);
  const firstOf = (row: readonly number[]) => row.findIndex((value) => Math.abs(value) > 1e-9);
  for (const row of rows) {
    const left = reduced(row);
    const at = firstOf(left);
    const pivot = left[at] ?? 0;
    if (at >= 0) steps.push({ at, row: left.map((value) => value / pivot) });
  }
  return firstOf(reduced(wanted)) < 0;
}
