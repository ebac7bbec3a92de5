import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where a Community Payback project stands. */
export enum PaybackStatus {
  NOMINATED = 'NOMINATED',
  ASSESSED = 'ASSESSED',
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
  SCHEDULED = 'SCHEDULED',
  IN_PROGRESS = 'IN_PROGRESS',
  COMPLETED = 'COMPLETED',
  FED_BACK = 'FED_BACK',
}

describeEnum(
  PaybackStatus,
  'PaybackStatus',
  'Where a Community Payback project stands. It is not closed until the public was told what came of it.',
  {
    NOMINATED: { description: 'Somebody named work that would do the ward good.' },
    ASSESSED: { description: 'The probation service has looked at whether it can be done safely.' },
    ACCEPTED: { description: 'It will be done.' },
    REJECTED: { description: 'It cannot be done; the public is still to be told.' },
    SCHEDULED: { description: 'A day to begin is set.' },
    IN_PROGRESS: { description: 'It is being done.' },
    COMPLETED: { description: 'It is done; the public is still to be told.' },
    FED_BACK: { description: 'The public was told what came of it: it is closed.' },
  },
);
