import type { SeriesName } from '../../../kit/cells/stagedCell.ts';
import { allStops, stopCategory, type AskedStops } from './stopCategory.ts';
import { allMeasure, placedMeasure } from './stopCounts.ts';
import { StopObject } from './stopObject.ts';
import { StopOutcome } from './stopOutcome.ts';
import { StopPower } from './stopPower.ts';
import { StopType } from './stopType.ts';
import { outcomesOfOldFilesAlone } from './vocabulary/outcomes.ts';

/** What a file's columns tell at all: files of 2015 leave the object blank throughout. */
export interface ToldByFile {
  readonly objects: boolean;
  readonly powers: boolean;
  readonly types: boolean;
  /** Whether its outcomes are worded as before 2018. */
  readonly oldOutcomes: boolean;
}

/** The categories that a file has, whether or not it has a stop of them: there a stop that is left out is a nought. */
export function stopCategories(told: ToldByFile): readonly string[] {
  const outcomes = Object.values(StopOutcome).filter((each) => told.oldOutcomes || !outcomesOfOldFilesAlone.has(each));
  const single: AskedStops[] = [
    ...outcomes.map((outcome) => ({ outcome })),
    ...Object.values(StopObject).flatMap((object) => (told.objects || isUnclear(object) ? [{ object }] : [])),
    ...Object.values(StopPower).flatMap((power) => (told.powers || isUnclear(power) ? [{ power }] : [])),
    ...Object.values(StopType).flatMap((type) => (told.types || isUnclear(type) ? [{ type }] : [])),
  ];
  return [allStops, ...single.map(stopCategory)];
}

const isUnclear = (value: string) => value === 'NOT_RECORDED' || value === 'UNRECOGNISED';

/** The series of those categories, for wards too where the stops have places. */
export function stopScheme(categories: readonly string[], isPlaced: boolean): readonly SeriesName[] {
  const measures = isPlaced ? [allMeasure, placedMeasure] : [allMeasure];
  return measures.flatMap((measure) => categories.map((category) => ({ measure, category })));
}
