import type { Provenance, Quotation } from '../../../schema/documents.ts';
import type { StatedFigure } from '../../../schema/statedFigure.ts';

/**
 * Where a programme runs. RESTRICTED: the document says how many boroughs there are and that their names are not public,
 * so that the hub holds the number and nothing else. NOT_STATED: the document names none.
 */
export type ProgrammeBoroughs =
  | { readonly access: 'PUBLIC'; readonly codes: readonly string[]; readonly paragraph: string }
  | {
      readonly access: 'RESTRICTED';
      readonly count: number;
      /** Category of the figure that gives the count. */
      readonly countedAs: string;
      readonly explanation: string;
      readonly paragraph: string;
    }
  | { readonly access: 'NOT_STATED' };

/** A place where a programme is tried. */
export interface ProgrammeSite {
  /** As the document spells it. */
  readonly name: string;
  /** Today's spelling, where the document's is another. */
  readonly commonName?: string;
  /** ONS code of its borough. */
  readonly borough: string;
  /** The police's borough code, such as "ZD", where the document locates the site by it. */
  readonly policeCode?: string;
}

/** A dated stretch of a programme. */
export interface ProgrammePhase {
  readonly number: number;
  /** First month, such as "2008-05". */
  readonly from: string;
  /** Last month. */
  readonly to: string;
  /** The day work starts, where the document gives one. */
  readonly startsOn?: string;
  readonly words: string;
  readonly paragraph: string;
}

/** A programme, operation or project of the police and their partners, as it stood when the document was written. */
export interface Programme extends Provenance {
  readonly id: string;
  readonly title: string;
  readonly kind: 'PROGRAMME' | 'OPERATION' | 'PROJECT';
  readonly stage: 'PROPOSED' | 'UNDER_WAY' | 'COMPLETED';
  /** What it is, in the document's words; `paragraph` is where they stand. */
  readonly description: string;
  /** The day it began, where the document gives one. */
  readonly startedOn?: string;
  readonly boroughs: ProgrammeBoroughs;
  readonly objectives: readonly string[];
  readonly phases: readonly ProgrammePhase[];
  readonly sites: readonly ProgrammeSite[];
  /** Organisations that take part, without the police. */
  readonly partners: readonly string[];
  readonly figures: readonly StatedFigure[];
  /** What else the document says of it: results, plans, reservations. */
  readonly statements: readonly Quotation[];
}

/** What most programmes of the 2008 report have in common: nothing stated under these headings. */
export const nothingStated = {
  document: 'safer-neighbourhoods-update-2008',
  boroughs: { access: 'NOT_STATED' },
  objectives: [],
  phases: [],
  sites: [],
  partners: [],
  figures: [],
  statements: [],
} as const satisfies Partial<Programme>;
