import type { Provenance, Quotation } from '../../../schema/documents.ts';

/** The seats proposed for one organisation. */
export interface BoardSeats extends Provenance {
  readonly organisation: string;
  readonly seats: number;
  /** Who would sit there. */
  readonly holders: readonly {
    readonly office: string;
    /** Null where the document gives no number for the office. */
    readonly seats: number | null;
  }[];
  readonly note?: string;
}

/** One of the levels of wider stakeholders, who take part as business needs. */
export interface StakeholderLevel extends Provenance {
  readonly level: string;
  readonly stakeholders: readonly string[];
}

/** A step of the proposed programme. */
export interface Milestone extends Quotation {
  /** First month, such as "2010-04". */
  readonly from: string;
  /** Last month; the same as `from` for a step of one month. */
  readonly to: string;
}

/** The proposals for a London Crime Reduction Board. */
export interface CrimeReductionBoardProposal extends Provenance {
  readonly totalSeats: number;
  readonly seats: readonly BoardSeats[];
  readonly stakeholderLevels: readonly StakeholderLevel[];
  /** What the board will do. */
  readonly scope: readonly Quotation[];
  readonly consultationQuestions: readonly Quotation[];
  /** How views can be given. */
  readonly channels: readonly Quotation[];
  readonly timetable: readonly Milestone[];
  /** How the board relates to those that exist. */
  readonly existingStructures: readonly Quotation[];
}
