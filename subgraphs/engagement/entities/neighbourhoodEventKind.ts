import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** What kind of event the police announce. */
export enum NeighbourhoodEventKind {
  PANEL = 'PANEL',
  MEETING = 'MEETING',
  SURGERY = 'SURGERY',
  STALL = 'STALL',
  PATROL = 'PATROL',
  OTHER = 'OTHER',
  NOT_STATED = 'NOT_STATED',
}

describeEnum(NeighbourhoodEventKind, 'NeighbourhoodEventKind', 'What kind of event the police announce.', {
  PANEL: { description: 'A meeting of the ward panel.' },
  MEETING: { description: 'Another meeting with the public.' },
  SURGERY: { description: 'A time at which anybody may come, such as over coffee.' },
  STALL: { description: 'A stall, such as for marking bicycles.' },
  PATROL: { description: 'A walk through the ward with residents.' },
  OTHER: { description: 'Words that the hub does not know as a kind.' },
  NOT_STATED: { description: 'The police say no kind.' },
});
