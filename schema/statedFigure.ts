import type { Provenance } from './documents.ts';

/** How exactly a document gives a number: "over 600" is MORE_THAN 600, "thirty plus" is AT_LEAST 30. */
export type StatedQualifier = 'EXACT' | 'AT_LEAST' | 'MORE_THAN' | 'LESS_THAN' | 'APPROXIMATELY';

/** Why a document that speaks of a number does not give it. SOURCE_LOST: it fell out when the page was archived. */
export type StatedAbsence = 'SOURCE_LOST' | 'NOT_AVAILABLE' | 'RESTRICTED';

interface Stated extends Provenance {
  /** What is measured, such as "ward-panel-coverage". */
  readonly measure: string;
  /** Which part of it, such as "established"; for representation "STRAND:Category", such as "GENDER:Male". */
  readonly category: string;
  /** ONS code; E12000007 (London) for what the document says of the Metropolitan Police as a whole. */
  readonly area: string;
  /** A Period label: "2008-06-05" for a position on a day, "2007/08" for a financial year, "2007/08-H2" for a half. */
  readonly period: string;
  readonly unit: 'COUNT' | 'PERCENT' | 'POUNDS';
  /** EXACT where left out. */
  readonly qualifier?: StatedQualifier;
  /** Interviews behind a share. */
  readonly sampleSize?: number;
  /** True where the document states the sample size for another year or survey only. */
  readonly assumedSampleSize?: boolean;
  /** The document's own words for this number; left out where the number is derived. */
  readonly statedAs?: string;
  /** Other paragraphs that give the same number, and what they give; a test holds them to agree. */
  readonly alsoStated?: readonly { readonly paragraph: string; readonly value: number }[];
  /** True where the number follows by arithmetic from others of the same paragraph. */
  readonly derived?: boolean;
  /** What a reader must know to trust the number. */
  readonly note?: string;
}

/** One number that a source document states, or speaks of without stating. Exactly one of value and absence is set. */
export type StatedFigure = Stated &
  ({ readonly value: number; readonly absence?: never } | { readonly value: null; readonly absence: StatedAbsence });
