/** The six dimensions of the Government Data Quality Framework. */
export type Dimension = 'COMPLETENESS' | 'UNIQUENESS' | 'CONSISTENCY' | 'TIMELINESS' | 'VALIDITY' | 'ACCURACY';

export type Outcome = 'PASSED' | 'FAILED' | 'NOT_JUDGED';

/** One rule, held against one release. */
export interface QualityFinding {
  /** Such as "periods-whole". */
  readonly rule: string;
  readonly dimension: Dimension;
  /** How many of what is looked at go against the rule. */
  readonly numerator: number;
  /** How many are looked at; null where nothing is divided. */
  readonly denominator: number | null;
  /** The largest share that passes; the largest number where nothing is divided. */
  readonly threshold: number;
  readonly outcome: Outcome;
  /** Codes of the periods that it goes against. */
  readonly periods: readonly number[];
  /** Those of them that its reader told, which the months around it neither raise nor clear; none where left out. */
  readonly told?: readonly number[];
  /** The finding in plain English. */
  readonly explanation: string;
}

/** Judges a count of faults by the share that is allowed; where nothing is there to look at, it is not judged. */
export function judged(finding: Omit<QualityFinding, 'outcome' | 'periods'> & Partial<QualityFinding>): QualityFinding {
  const { numerator, denominator, threshold } = finding;
  const outcome = denominator === 0 ? 'NOT_JUDGED' : numerator <= threshold * (denominator ?? 1) ? 'PASSED' : 'FAILED';
  return { periods: [], outcome, ...finding };
}
