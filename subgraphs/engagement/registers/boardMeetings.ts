import { boardReference } from './boardReference.ts';
import { meetingRegister } from './meetingRegister.ts';

/** Meetings of Safer Neighbourhood Boards. */
export const boardMeetings = meetingRegister({
  id: 'board-meetings',
  type: 'BoardMeeting',
  thing: 'board meeting',
  description: 'A meeting of a Safer Neighbourhood Board, with its agenda and how many attended.',
  body: boardReference,
});
