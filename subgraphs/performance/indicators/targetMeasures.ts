import { statedMeasure } from '../../../kit/documents/statedMeasure.ts';
import type { Measure } from '../../../kit/indicators/measure.ts';
import { crimeOf2008, mopacChallengeOf2013 } from '../../../schema/datasets/performanceDatasets.ts';
import { Polarity, QualityFlag } from '../../../schema/figures/words.ts';
import type { Area } from '../../../schema/places/areas.ts';
import { KeyCrime } from '../crimeTypes/keyCrime.ts';
import { crimeFigures2008 } from '../documents/crime2008.ts';
import { mopacChallengeFigures } from '../documents/mopacChallenge2013.ts';
import { keyNeighbourhoodCrime } from './keyNeighbourhoodCrime.ts';

/** What targets are set for, by the ids of the indicators. */
const measures: Readonly<Record<string, (area: Area) => Measure | null>> = {
  'mopac-7': (area) => keyNeighbourhoodCrime(area, KeyCrime.ALL),
  'crime-survey-confidence': () => crimeSurveyConfidence(),
  'safer-neighbourhoods-update-2008-performance/sanction-detection-rate/achieved': () => sanctionDetections(),
};

/** The measure that a target is of; null where no partner's file gives it. */
export function targetMeasure(indicator: string | null, area: Area): Measure | null {
  return indicator === null ? null : (measures[indicator]?.(area) ?? null);
}

/** Confidence by the Crime Survey for England and Wales, of which the hub holds the baseline of a target and nothing else. */
function crimeSurveyConfidence(): Measure | null {
  const stated = mopacChallengeFigures.find(({ measure }) => measure === 'crime-survey-confidence');
  if (stated === undefined) return null;
  return {
    ...statedMeasure(stated, mopacChallengeOf2013, { title: 'Confidence in the police by the Crime Survey' }),
    id: 'crime-survey-confidence',
    polarity: Polarity.HIGH_GOOD,
    // A share of unknown sample: it has no interval, and no verdict is drawn from it.
    nature: 'SHARE',
    grain: 'ROLLING_YEAR',
    step: 12,
    flags: [QualityFlag.OUTSIDE_MATERIAL],
  };
}

function sanctionDetections(): Measure | null {
  const stated = crimeFigures2008.find(
    ({ measure, category }) => measure === 'sanction-detection-rate' && category === 'achieved',
  );
  if (stated === undefined) return null;
  return {
    ...statedMeasure(stated, crimeOf2008, { title: 'Sanction detection rate' }),
    polarity: Polarity.HIGH_GOOD,
  };
}
