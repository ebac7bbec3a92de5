import { boroughProfiles } from './boroughProfile.ts';
import { demonstrationMonths } from './calendar.ts';
import { boroughCrimes, crimesElsewhere } from './crimeCounts.ts';
import { crimeKinds } from './crimeKind.ts';

/** Rows that belong to no borough, and their share of London's crimes. */
const elsewhere = [
  ['London Heathrow and London City Airports', 0.001],
  ['Unknown', 0.009],
] as const;

/** The lines of "MPS Borough Level Crime (most recent 24 months)" as published in January 2026; rows of noughts are left out. */
export function* boroughCrimeLines(): Generator<string> {
  const months = demonstrationMonths.map(({ label }) => label.replace('-', ''));
  yield ['MajorText', 'MinorText', 'BoroughName', ...months].join(',');
  for (const kind of crimeKinds) {
    const rows = [
      ...boroughProfiles.map((profile) => [profile.borough.name, boroughCrimes(kind, profile).all] as const),
      ...elsewhere.map(([name, share]) => [name, crimesElsewhere(kind, name, share)] as const),
    ];
    for (const [name, crimes] of rows) {
      if (crimes.some((count) => count > 0)) yield [kind.major, kind.minor, name, ...crimes].join(',');
    }
  }
}
