import type { Provenance } from '../../../schema/documents.ts';
import type { StatedDeadline } from './deadline.ts';

/** Whom a recommendation is addressed to. */
export interface Addressee {
  readonly organisation:
    | 'Mayor’s Office for Policing and Crime'
    | 'Metropolitan Police Service'
    | 'Commissioner of Police of the Metropolis';
  /** NAMED: by the recommendation itself. AUTHOR_OF_THE_PLAN: it says what "the final Plan" should hold. */
  readonly basis: 'NAMED' | 'AUTHOR_OF_THE_PLAN';
}

/** What recommendations are about. The themes are the hub's; the documents group none. */
export type RecommendationTheme =
  | 'TARGETS'
  | 'DATA_QUALITY'
  | 'PUBLIC_CONCERNS'
  | 'LOCAL_ENGAGEMENT'
  | 'NEIGHBOURHOOD_POLICING'
  | 'WORKFORCE'
  | 'ESTATE'
  | 'STOP_AND_SEARCH'
  | 'PARTNERSHIP'
  | 'FUNDING';

/** A lettered or listed part of a recommendation. */
export interface RecommendationPart {
  /** The document's letter, or the place in its list: "a", "1". */
  readonly label: string;
  readonly words: string;
}

interface Recommended extends Provenance {
  /** Such as "8"; unique and without gaps within a review. */
  readonly number: string;
  readonly parts: readonly RecommendationPart[];
  readonly addressees: readonly Addressee[];
  /** Null where the text is not available. */
  readonly theme: RecommendationTheme | null;
  /** The one that decides whether it is overdue; null where the text is not available. */
  readonly deadline: StatedDeadline | null;
  /** What else it dates: the plan that was to hold a part of it, a step on the way. */
  readonly furtherDeadlines: readonly StatedDeadline[];
}

/** One recommendation of a review, in the document's words; exactly one of text and absence is set. */
export type RecommendationRecord = Recommended &
  (
    | { readonly text: string; readonly absence?: never }
    | { readonly text: null; readonly absence: { readonly reason: 'NOT_AVAILABLE'; readonly explanation: string } }
  );
