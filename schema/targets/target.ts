/** Why a target is what it is, and who says so. */
export interface TargetEvidence {
  readonly statement: string;
  /** Such as "MOPAC Challenge, April 2013". */
  readonly source: string;
  /** Where the source was read; null where it is one of the source documents. */
  readonly webPage: string | null;
}

/** A number that somebody has promised to reach by a period. */
export interface TargetDeclaration {
  readonly id: string;
  readonly title: string;
  /** Code of the area that it is set for. */
  readonly area: string;
  /** Id of the indicator that it is a target of; null where no partner's file gives one. */
  readonly indicator: string | null;
  readonly setBy: string;
  readonly direction: 'UP' | 'DOWN';
  /** A change of the baseline in per cent, or a level. */
  readonly goal: { readonly percent: number } | { readonly level: number };
  /** In what the goal is counted. */
  readonly unit: 'COUNT' | 'PERCENT' | 'POUNDS';
  /** The goal in the words of those who set it. */
  readonly statedAs: string;
  /**
   * What the goal is measured from, as it had been published by a day: a baseline that is restated later would move the
   * goal. Null where none is stated.
   */
  readonly baseline: { readonly period: string; readonly asAt: string } | null;
  /** The period by which it is to be reached, of the same length as the baseline. */
  readonly dueBy: string;
  /** The first day on which it was known, as YYYY-MM-DD. */
  readonly knownSince: string;
  readonly evidence: readonly TargetEvidence[];
  /** Whether it comes from material beside the source documents. */
  readonly isOutsideMaterial: boolean;
}
