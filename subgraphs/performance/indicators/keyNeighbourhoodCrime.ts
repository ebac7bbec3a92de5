import type { Measure } from '../../../kit/indicators/measure.ts';
import { mopacChallengeOf2013 } from '../../../schema/datasets/performanceDatasets.ts';
import { Polarity, QualityFlag, Unit } from '../../../schema/figures/words.ts';
import type { Area } from '../../../schema/places/areas.ts';
import { metropolitanPolice } from '../../../schema/places/forces.ts';
import { KeyCrime } from '../crimeTypes/keyCrime.ts';
import { keyCrimeRows } from '../documents/mopacChallenge2013.ts';
import { outsideMetropolitanPolice } from './recordedCrime.ts';

const definition =
  'Recorded crime of the seven types that the Police and Crime Plan 2013–2016 set a target for, by financial year and last quarter, as a presentation of the Mayor’s Office for Policing and Crime of April 2013 gives it. ' +
  'It is material beside the source documents, and is not set beside today’s recorded crime, which is counted by other rules.';

/** Key neighbourhood crime ("MOPAC 7") of London; of ten boroughs burglary in one quarter. */
export function keyNeighbourhoodCrime(area: Area, crime: KeyCrime): Measure {
  const category = crime === KeyCrime.ALL ? 'all' : crime.toLowerCase().replaceAll('_', '-');
  const title = keyCrimeRows.find((row) => row.category === category)?.title ?? 'all seven types';
  return {
    id: crime === KeyCrime.ALL ? 'mopac-7' : `mopac-7/${category}`,
    title: `Key neighbourhood crime: ${title.toLowerCase()}`,
    definition: crime === KeyCrime.ALL ? `${definition} The hub adds the seven types up.` : definition,
    unit: Unit.COUNT,
    polarity: Polarity.LOW_GOOD,
    dataset: mopacChallengeOf2013,
    measure: 'key-neighbourhood-crime',
    category,
    scopes: ['all'],
    nature: 'COUNT',
    grain: 'FINANCIAL_YEAR',
    step: 12,
    otherGrains: ['FINANCIAL_QUARTER'],
    outside: outsideMetropolitanPolice(area),
    flags: [
      QualityFlag.OUTSIDE_MATERIAL,
      ...(area.kind === 'LONDON' ? [QualityFlag.TERRITORY] : []),
      ...(crime === KeyCrime.ALL ? [QualityFlag.DERIVED] : []),
    ],
    assumedSampleSize: null,
    ...(area.kind === 'LONDON' ? { territory: metropolitanPolice } : {}),
    forArea: (other) => keyNeighbourhoodCrime(other, crime),
  };
}
