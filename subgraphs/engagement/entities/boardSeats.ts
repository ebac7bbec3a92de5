import { recordType } from '../../../kit/registers/recordType.ts';
import { boardSeats } from '../registers/boardSeats.ts';

/** Seats of a board in the graph. */
export const BoardSeats = recordType(boardSeats, []);
