import { recordType } from '../../../kit/registers/recordType.ts';
import { boardAssurances } from '../registers/boardAssurances.ts';

/** How far a board does a duty or wish, in the graph. */
export const BoardAssurance = recordType(boardAssurances, []);
