import type { ClassType } from 'type-graphql';
import { actMutations } from '../../kit/registers/actMutations.ts';
import { changedRecordsResolver } from '../../kit/registers/changedRecordsResolver.ts';
import { recordReference, type RecordClass } from '../../kit/registers/recordType.ts';
import type { Register } from '../../kit/registers/register.ts';
import { AdvisoryGroupMeeting, AdvisoryGroupMeetingConnection } from './entities/advisoryGroupMeeting.ts';
import { BoardAssurance } from './entities/boardAssurance.ts';
import { BoardMeeting, BoardMeetingConnection } from './entities/boardMeeting.ts';
import { BoardPriority } from './entities/boardPriority.ts';
import { BoardSeats } from './entities/boardSeats.ts';
import { Borough } from './entities/borough.ts';
import { BoroughContact } from './entities/boroughContact.ts';
import { FundBid } from './entities/fundBid.ts';
import { FundRound } from './entities/fundRound.ts';
import { IndependentAdvisoryGroup } from './entities/independentAdvisoryGroup.ts';
import { LocalPriority } from './entities/localPriority.ts';
import { London } from './entities/london.ts';
import { MilestoneProgress } from './entities/milestoneProgress.ts';
import { PaybackProject } from './entities/paybackProject.ts';
import { SaferNeighbourhoodBoard } from './entities/saferNeighbourhoodBoard.ts';
import { Ward } from './entities/ward.ts';
import { WardPanel } from './entities/wardPanel.ts';
import { WardPanelMeeting, WardPanelMeetingConnection } from './entities/wardPanelMeeting.ts';
import { advisoryGroupMeetings } from './registers/advisoryGroupMeetings.ts';
import { advisoryGroups } from './registers/advisoryGroups.ts';
import { boardAssurances } from './registers/boardAssurances.ts';
import { boardMeetings } from './registers/boardMeetings.ts';
import { boardPriorities } from './registers/boardPriorities.ts';
import { boards } from './registers/boards.ts';
import { boardSeats } from './registers/boardSeats.ts';
import { boroughContacts } from './registers/boroughContacts.ts';
import { fundBids } from './registers/fundBids.ts';
import { fundRounds } from './registers/fundRounds.ts';
import { localPriorities } from './registers/localPriorities.ts';
import { milestones } from './registers/milestones.ts';
import { paybackProjects } from './registers/paybackProjects.ts';
import { wardPanelMeetings } from './registers/wardPanelMeetings.ts';
import { wardPanels } from './registers/wardPanels.ts';
import { AdvisoryGroupResolver } from './resolvers/advisoryGroupResolver.ts';
import { boardPrioritiesResolver } from './resolvers/boardPrioritiesResolver.ts';
import { BoardResolver } from './resolvers/boardResolver.ts';
import { contactsResolver } from './resolvers/contactsResolver.ts';
import { CrimeReductionBoardResolver } from './resolvers/crimeReductionBoardResolver.ts';
import { fundBidsResolver } from './resolvers/fundBidsResolver.ts';
import { FundResolver } from './resolvers/fundResolver.ts';
import { meetingsResolver } from './resolvers/meetingsResolver.ts';
import { panelLackResolver } from './resolvers/panelLackResolver.ts';
import { paybackResolver } from './resolvers/paybackResolver.ts';
import { prioritiesResolver } from './resolvers/prioritiesResolver.ts';
import { WardResolver } from './resolvers/wardResolver.ts';

/** Each register with the type that shows its records. */
const types: readonly (readonly [Register, RecordClass])[] = [
  [boards, SaferNeighbourhoodBoard],
  [boardSeats, BoardSeats],
  [boardMeetings, BoardMeeting],
  [boardAssurances, BoardAssurance],
  [boardPriorities, BoardPriority],
  [wardPanels, WardPanel],
  [wardPanelMeetings, WardPanelMeeting],
  [localPriorities, LocalPriority],
  [paybackProjects, PaybackProject],
  [milestones, MilestoneProgress],
  [advisoryGroups, IndependentAdvisoryGroup],
  [advisoryGroupMeetings, AdvisoryGroupMeeting],
  [boroughContacts, BoroughContact],
  [fundRounds, FundRound],
  [fundBids, FundBid],
];

/** Finds the record of each type that the gateway names by its id. */
export const recordReferences = Object.fromEntries(
  types.map(([register, type]) => [register.type, recordReference(register, type)]),
);

const kept = types.map(([register]) => register);

/** What the registers bring to the graph: their mutations, and the fields by which places show them. */
export const registerClasses: readonly ClassType[] = [
  ...types.map(([register, type]) => actMutations(register, type, kept)),
  BoardResolver,
  CrimeReductionBoardResolver,
  WardResolver,
  meetingsResolver({
    of: SaferNeighbourhoodBoard,
    register: boardMeetings,
    type: BoardMeeting,
    connection: BoardMeetingConnection,
  }),
  meetingsResolver({
    of: WardPanel,
    register: wardPanelMeetings,
    type: WardPanelMeeting,
    connection: WardPanelMeetingConnection,
  }),
  ...[London, Borough].map((type) =>
    changedRecordsResolver(
      type,
      'engagementChanges',
      'boards, panels, priorities and advisory groups',
      types.map(([register]) => register),
    ),
  ),
  FundResolver,
  AdvisoryGroupResolver,
  meetingsResolver({
    of: IndependentAdvisoryGroup,
    register: advisoryGroupMeetings,
    type: AdvisoryGroupMeeting,
    connection: AdvisoryGroupMeetingConnection,
  }),
  ...[London, Borough].map(boardPrioritiesResolver),
  ...[London, Borough].map(contactsResolver),
  ...[London, Borough].map(fundBidsResolver),
  ...[London, Borough].map(panelLackResolver),
  ...[London, Borough, Ward].map(prioritiesResolver),
  ...[London, Borough, Ward].map(paybackResolver),
];
