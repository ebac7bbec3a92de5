import { boroughProfiles } from './boroughProfile.ts';
import { demonstrationMonths } from './calendar.ts';
import { boroughCrimes } from './crimeCounts.ts';
import { crimeKinds } from './crimeKind.ts';

/** The lines of "MPS Ward Level Crime (most recent 24 months)" as published in January 2026; rows of noughts are left out. */
export function* wardCrimeLines(): Generator<string> {
  const months = demonstrationMonths.map(({ label }) => label.replace('-', ''));
  yield ['MajorText', 'MinorText', 'WardName', 'WardCode', 'LookUp_BoroughName', ...months].join(',');
  for (const kind of crimeKinds.filter(({ byWard }) => byWard)) {
    for (const profile of boroughProfiles) {
      for (const { ward, crimes } of boroughCrimes(kind, profile).wards) {
        if (crimes.every((count) => count === 0)) continue;
        const name = ward.name.includes(',') ? `"${ward.name}"` : ward.name;
        yield [kind.major, kind.minor, name, ward.code, profile.borough.name, ...crimes].join(',');
      }
    }
  }
}
