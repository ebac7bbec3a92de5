import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where a Safer Neighbourhood Board stands. */
export enum BoardStatus {
  PLANNED = 'PLANNED',
  CONSULTING = 'CONSULTING',
  SHADOW = 'SHADOW',
  ESTABLISHED = 'ESTABLISHED',
  UNDER_REVIEW = 'UNDER_REVIEW',
}

describeEnum(BoardStatus, 'BoardStatus', 'Where a Safer Neighbourhood Board stands.', {
  PLANNED: { description: 'It is to be set up.' },
  CONSULTING: { description: 'Partners and residents are asked how it should be made up.' },
  SHADOW: { description: 'It meets beside the group that it replaces.' },
  ESTABLISHED: { description: 'It does its work.' },
  UNDER_REVIEW: { description: 'It does its work while its make-up or remit is looked at anew.' },
});

/** Of these nobody meets yet who could set a priority. */
export const notMeeting: ReadonlySet<string> = new Set([BoardStatus.PLANNED, BoardStatus.CONSULTING]);
