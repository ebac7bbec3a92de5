import { recordType } from '../../../kit/registers/recordType.ts';
import type { EngagementContext } from '../context.ts';
import {
  boardDuties2012,
  boardPredecessorNames2012,
  boardWishes2012,
} from '../documents/saferNeighbourhoodBoards2012.ts';
import { boards } from '../registers/boards.ts';
import { boardSeats } from '../registers/boardSeats.ts';
import { BoardFunction } from './boardFunction.ts';
import { BoardSeats } from './boardSeats.ts';
import { Borough } from './borough.ts';

/** A Safer Neighbourhood Board in the graph. */
export const SaferNeighbourhoodBoard = recordType<EngagementContext>(boards, [
  {
    name: 'borough',
    description: 'The borough whose board it is.',
    type: () => Borough,
    nullable: false,
    resolve: ({ record }) => new Borough(record.area),
  },
  {
    name: 'predecessorNames',
    description:
      'The three names of the one kind of body that boards replaced, the usual name first. Source: letter on Safer Neighbourhood Boards, 24 September 2012, ¶6.',
    type: () => [String],
    nullable: false,
    resolve: () => boardPredecessorNames2012.map(({ words }) => words),
  },
  {
    name: 'seats',
    description: 'Who sits on it, by role and organisation and never by name; some ten groups, so no pages.',
    type: () => [BoardSeats],
    nullable: false,
    resolve: async ({ record, asAt }, { registers }) =>
      (await registers.partsOf(boardSeats, record.id, asAt)).map((seats) => new BoardSeats(seats, asAt)),
  },
  {
    name: 'duties',
    description:
      'The seven duties that the manifesto gives each board, in the letter’s order, each with how far it is done and where that shows. Source: letter on Safer Neighbourhood Boards, 24 September 2012, ¶3.',
    type: () => [BoardFunction],
    nullable: false,
    resolve: (board) => boardDuties2012.map((facts) => new BoardFunction(facts, board)),
  },
  {
    name: 'wishes',
    description:
      'The three things that the Mayor "would also like" boards to do, kept apart from duties as the letter keeps them. Source: letter on Safer Neighbourhood Boards, 24 September 2012, ¶4.',
    type: () => [BoardFunction],
    nullable: false,
    resolve: (board) => boardWishes2012.map((facts) => new BoardFunction(facts, board)),
  },
]);
