import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where a local policing priority stands. */
export enum PriorityStatus {
  PROPOSED = 'PROPOSED',
  ADOPTED = 'ADOPTED',
  IN_PROGRESS = 'IN_PROGRESS',
  RESOLVED = 'RESOLVED',
  CARRIED_FORWARD = 'CARRIED_FORWARD',
  DROPPED = 'DROPPED',
  FED_BACK = 'FED_BACK',
}

describeEnum(
  PriorityStatus,
  'PriorityStatus',
  'Where a local policing priority stands. It is not closed until the public was told what came of it.',
  {
    PROPOSED: { description: 'Somebody asked for it.' },
    ADOPTED: { description: 'The panel took it up.' },
    IN_PROGRESS: { description: 'The police and their partners are at it.' },
    RESOLVED: { description: 'What was asked for is done; the public is still to be told.' },
    CARRIED_FORWARD: { description: 'It goes on under a priority of a later period; the public is still to be told.' },
    DROPPED: { description: 'It was given up; the public is still to be told.' },
    FED_BACK: { description: 'The public was told what came of it: it is closed.' },
  },
);
