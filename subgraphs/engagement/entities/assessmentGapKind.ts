import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** What a strategic assessment lacks of a borough. */
export enum AssessmentGapKind {
  NO_BOARD_RECORDED = 'NO_BOARD_RECORDED',
  NO_BOARD_PRIORITIES_RECORDED = 'NO_BOARD_PRIORITIES_RECORDED',
  PANELS_NOT_RECORDED = 'PANELS_NOT_RECORDED',
  WARDS_WITHOUT_PANEL = 'WARDS_WITHOUT_PANEL',
  NO_PRIORITIES_RECORDED = 'NO_PRIORITIES_RECORDED',
  AWAITING_FEEDBACK = 'AWAITING_FEEDBACK',
  OUTSIDE_TERRITORY = 'OUTSIDE_TERRITORY',
}

describeEnum(AssessmentGapKind, 'AssessmentGapKind', 'What a strategic assessment lacks of a borough.', {
  NO_BOARD_RECORDED: { description: 'No record of its Safer Neighbourhood Board is kept.' },
  NO_BOARD_PRIORITIES_RECORDED: {
    description:
      'Its board meets, and no priority is recorded that the board adopted for the borough, did not drop, and has not fed back yet.',
  },
  PANELS_NOT_RECORDED: { description: 'Of some or all of its wards nobody records whether they have a panel.' },
  WARDS_WITHOUT_PANEL: { description: 'Some of its wards have no established panel, so nobody there sets priorities.' },
  NO_PRIORITIES_RECORDED: { description: 'No open priority of any of its wards is recorded.' },
  AWAITING_FEEDBACK: { description: 'Priorities ended and the public was not told yet what came of them.' },
  OUTSIDE_TERRITORY: { description: 'The City of London has no boards and panels of the Metropolitan Police.' },
});
