import type { Provenance, Quotation } from '../../../schema/documents.ts';
import type { RecommendationRecord } from './recommendation.ts';

/** What the scrutineers said that they themselves would do. */
export interface Undertaking extends Quotation {
  /** Number of the recommendation it follows. */
  readonly recommendation: string;
}

/** A review by a scrutiny committee. */
export interface ScrutinyReviewRecord extends Provenance {
  /** Such as "police-and-crime-plan-2013". */
  readonly id: string;
  readonly title: string;
  /** The committee. */
  readonly body: string;
  /** ONS codes of the places it is about. */
  readonly areas: readonly string[];
  /** The day of the document. */
  readonly reportedOn: string;
  /** The day by which an answer was asked for, with the place that says so; null where none was. */
  readonly responseRequestedBy: { readonly on: string; readonly paragraph: string } | null;
  /** The day set for formal ratification, with the place that says so; null where none was. */
  readonly ratificationOn: { readonly on: string; readonly paragraph: string } | null;
  readonly recommendations: readonly RecommendationRecord[];
  readonly undertakings: readonly Undertaking[];
  readonly note?: string;
}
