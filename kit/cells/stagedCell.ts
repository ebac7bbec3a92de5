/** Why there is no value; the words of the public graph. */
export type AbsenceReason =
  | 'SUPPRESSED'
  | 'NOT_COLLECTED'
  | 'NOT_YET_PUBLISHED'
  | 'NOT_AVAILABLE'
  | 'DECLINED'
  | 'NOT_APPLICABLE'
  | 'SOURCE_LOST'
  | 'RESTRICTED'
  | 'SOURCE_UNAVAILABLE';

export type Qualifier = 'EXACT' | 'AT_LEAST' | 'MORE_THAN' | 'LESS_THAN' | 'APPROXIMATELY';

/** What a series of a dataset is known by. */
export interface SeriesName {
  /** What is measured, such as "crime". */
  readonly measure: string;
  /** A category id, such as "burglary/domestic-burglary"; "" where the measure has none. */
  readonly category: string;
}

/** One value as a file gives it, on its way into the store. */
export interface StagedCell extends SeriesName {
  /** Area code, or the bucket of records without a place. */
  readonly area: string;
  /** Code of the period (Period.code). */
  readonly period: number;
  /** Null where the source says that there is no value. */
  readonly value: number | null;
  readonly sampleSize?: number;
  readonly qualifier?: Qualifier;
  readonly absence?: AbsenceReason;
  /** Paragraph of a source document. */
  readonly paragraph?: string;
}
