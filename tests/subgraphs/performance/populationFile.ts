import { boroughs } from '../../../schema/places/boroughs.ts';
import { wards } from '../../../schema/places/wards.ts';

/** Mid-year estimates with a row for each borough and year. */
export function populationFile(years: readonly number[], peopleOf: (borough: string, year: number) => number): string {
  const rows = boroughs.flatMap(({ code, name }) =>
    years.map((year) => `${code},${name},${String(year)},${String(peopleOf(code, year))}`),
  );
  return `${['ladCode,ladName,year,population', ...rows].join('\n')}\n`;
}

/** Households at the Census of 2021 by borough. */
export function householdsFile(households: number): string {
  const rows = boroughs.map(({ code, name }) => `2021,${name},${code},${String(households)}`);
  return `${['date,geography,geography code,Tenure of household: Total: All households', ...rows].join('\n')}\n`;
}

/** The same by ward, as summed from output areas. */
export function wardHouseholdsFile(households: number): string {
  const rows = wards.map(({ code }) => `${code},a ward,${String(households)}`);
  return `${['ward22cd,ward22nm,households_oa_sum', ...rows].join('\n')}\n`;
}
