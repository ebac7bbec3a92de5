import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import { Polarity, QualityFlag, Unit } from '../../schema/figures/words.ts';
import { Period } from '../../schema/periods.ts';
import type { StatedFigure } from '../../schema/statedFigure.ts';
import type { Measure } from '../indicators/measure.ts';
import { documentScope } from './publishDocument.ts';
import { statedTitle } from './statedTitle.ts';

/** What a domain says of a stated number beyond the document. */
export interface StatedWords {
  /** Such as "Ward panels established"; the category in words where left out. */
  readonly title?: string;
  /** Why the document's territory leaves the area out; null or left out where it does not. */
  readonly outside?: string | null;
}

/**
 * The measure that a stated number is a value of: a position that stands as it is, without an interval and never added
 * up, or the share of a survey where the document says how many were asked. The unit and what follows by arithmetic are the transcription's to say; the value itself is read from its release.
 */
export function statedMeasure(
  stated: StatedFigure,
  dataset: DatasetDeclaration,
  { title = statedTitle(stated.category), outside = null }: StatedWords = {},
): Measure {
  return {
    id: `${dataset.id}/${stated.measure}/${stated.category}`,
    title,
    definition: stated.note ?? stated.statedAs ?? title,
    unit: Unit[stated.unit],
    polarity: Polarity.NEUTRAL,
    dataset,
    measure: stated.measure,
    category: stated.category,
    scopes: [documentScope],
    nature: stated.sampleSize === undefined ? 'POSITION' : 'SHARE',
    grain: Period.parse(stated.period).kind,
    step: 1,
    outside,
    flags: [
      ...(stated.derived === true ? [QualityFlag.DERIVED] : []),
      ...(stated.assumedSampleSize === true ? [QualityFlag.ASSUMED_SAMPLE_SIZE] : []),
    ],
    assumedSampleSize: null,
  };
}
