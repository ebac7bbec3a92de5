import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { recordType } from '../../../kit/registers/recordType.ts';
import { boardMeetings } from '../registers/boardMeetings.ts';

/** A meeting of a Safer Neighbourhood Board in the graph. */
export const BoardMeeting = recordType(boardMeetings, []);

export const BoardMeetingConnection = connectionOf(() => BoardMeeting, {
  type: 'BoardMeeting',
  thing: 'board meeting',
  description: 'Meetings of a board, the latest first.',
});
