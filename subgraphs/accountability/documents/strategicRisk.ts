import type { Provenance } from '../../../schema/documents.ts';

/** LOW, MEDIUM or HIGH, as the register states it; net concern is stated too, not computed. */
export type RiskLevel = 'LOW' | 'MEDIUM' | 'HIGH';

/** Rank of an owner; the hub holds no names, and of two owners the register gives a name alone. */
export type RiskOwner = 'Commander' | 'Chief Superintendent' | 'Detective Superintendent' | 'Rank or role not stated';

/** One line of a strategic risk register. */
export interface StrategicRiskRecord extends Provenance {
  /** Such as "1" for Risk One. */
  readonly number: string;
  readonly description: string;
  readonly likelihood: RiskLevel;
  readonly impact: RiskLevel;
  readonly netConcern: RiskLevel;
  /** The register's sentences, one an element; joined by spaces they are its wording. */
  readonly agreedActions: readonly string[];
  readonly owners: readonly RiskOwner[];
  /** The day by which the risk was to be looked at again. */
  readonly nextReviewOn: string;
  readonly lastUpdatedOn: string;
}
