import type { Register } from '../../../kit/registers/register.ts';
import { advisoryGroupMeetings } from './advisoryGroupMeetings.ts';
import { advisoryGroups } from './advisoryGroups.ts';
import { boardAssurances } from './boardAssurances.ts';
import { boardMeetings } from './boardMeetings.ts';
import { boardPriorities } from './boardPriorities.ts';
import { boards } from './boards.ts';
import { boardSeats } from './boardSeats.ts';
import { boroughContacts } from './boroughContacts.ts';
import { fundBids } from './fundBids.ts';
import { fundRounds } from './fundRounds.ts';
import { localPriorities } from './localPriorities.ts';
import { milestones } from './milestones.ts';
import { paybackProjects } from './paybackProjects.ts';
import { wardPanelMeetings } from './wardPanelMeetings.ts';
import { wardPanels } from './wardPanels.ts';

/** Every register that is kept in this subgraph. */
export const engagementRegisters: readonly Register[] = [
  boards,
  boardSeats,
  boardMeetings,
  boardAssurances,
  boardPriorities,
  wardPanels,
  wardPanelMeetings,
  localPriorities,
  paybackProjects,
  milestones,
  advisoryGroups,
  advisoryGroupMeetings,
  boroughContacts,
  fundRounds,
  fundBids,
];
