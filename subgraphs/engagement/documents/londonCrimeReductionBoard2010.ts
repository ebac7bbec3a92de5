import type { CrimeReductionBoardProposal } from './crimeReductionBoard.ts';
import {
  channels2010,
  consultationQuestions2010,
  existingStructures2010,
  scope2010,
  timetable2010,
} from './crimeReductionBoard2010/consultation.ts';
import { seats2010, stakeholderLevels2010 } from './crimeReductionBoard2010/membership.ts';

/** The proposals of March 2010, on which partners were consulted. */
export const londonCrimeReductionBoard2010: CrimeReductionBoardProposal = {
  document: 'london-crime-reduction-board-2010',
  paragraph: 'Membership of the new board ¶1',
  totalSeats: 16,
  seats: seats2010,
  stakeholderLevels: stakeholderLevels2010,
  scope: scope2010,
  consultationQuestions: consultationQuestions2010,
  channels: channels2010,
  timetable: timetable2010,
  existingStructures: existingStructures2010,
};
