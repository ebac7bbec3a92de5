import { boroughs, cityOfLondon } from '../schema/places/boroughs.ts';
import { wards } from '../schema/places/wards.ts';
import { randomNumbers } from './randomNumbers.ts';
import { wardKinds } from './wardKinds.ts';

/** A row of the ward file, before it is written down. */
export interface WardRow {
  readonly major: string;
  readonly minor: string;
  readonly ward: string;
  readonly code: string;
  readonly borough: string;
  readonly counts: readonly number[];
}

/** As many rows as the published file of November 2025 has. */
export const publishedRows = 18_672;
export const publishedMonths = 24;

const boroughNames = new Map(boroughs.map(({ code, name }) => [code, name]));
const policed = wards.filter(({ borough }) => borough !== cityOfLondon);

/** What the ward file might hold: each kind in each of the 679 wards, larger and smaller ones, with chance in every count. */
export function wardRows(): WardRow[] {
  const random = randomNumbers(20_251_115);
  const sizes = policed.map(() => 0.3 + 1.8 * random() ** 2);
  return wardKinds
    .flatMap(([major, minor, mean]) =>
      policed.map(({ code, name, borough }, place) => ({
        major,
        minor,
        ward: name,
        code,
        borough: boroughNames.get(borough) ?? '',
        counts: Array.from({ length: publishedMonths }, () => poisson(mean * (sizes[place] ?? 1), random)),
      })),
    )
    .slice(0, publishedRows);
}

/** Share of cells that a later release states otherwise: 13.4 % between December 2025 and January 2026. */
const restatedShare = 0.14;

/** The same rows as a later release restates them. */
export function restated(rows: readonly WardRow[]): WardRow[] {
  const random = randomNumbers(20_251_216);
  return rows.map((row) => ({
    ...row,
    counts: row.counts.map((count) => {
      if (random() >= restatedShare) return count;
      return count === 0 || random() < 0.6 ? count + 1 : count - 1;
    }),
  }));
}

/**
 * As many rows as asked, of wards that mostly never were: each kind of crime stands once for a ward, so that a million rows
 * need some 36,000 wards, which the hub keeps under the codes that the file gives.
 */
export function* rowsOfManyWards(rows: number, monthCount: number): Generator<WardRow> {
  const random = randomNumbers(20_260_101);
  const inBoroughs = boroughs.filter(({ code }) => code !== cityOfLondon);
  for (let row = 0; row < rows; row += 1) {
    const number = Math.floor(row / wardKinds.length) + 1;
    const [major, minor, mean] = wardKinds[row % wardKinds.length] ?? ['', '', 0];
    yield {
      major,
      minor,
      ward: `Ward ${String(number)}`,
      code: `E05${String(number).padStart(6, '0')}`,
      borough: inBoroughs[number % inBoroughs.length]?.name ?? '',
      counts: Array.from({ length: monthCount }, () => poisson(mean, random)),
    };
  }
}

/** Knuth, The Art of Computer Programming, volume 2, 3.4.1: a count with the given mean. */
function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}
