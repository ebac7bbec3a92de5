import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** The five steps of the proposed programme, in its order (consultation proposals of March 2010, Timetable ¶1). */
export enum MilestoneName {
  SCOPING = 'SCOPING',
  CONSULTATION = 'CONSULTATION',
  APPROVAL = 'APPROVAL',
  INDUCTION = 'INDUCTION',
  INAUGURAL_MEETING = 'INAUGURAL_MEETING',
}

describeEnum(MilestoneName, 'MilestoneName', 'A step of the programme by which the board was to be set up.', {
  SCOPING: { description: 'Stakeholder scoping discussions.' },
  CONSULTATION: { description: 'Consultation on and development of proposals.' },
  APPROVAL: { description: 'Reports to London Councils and other stakeholders for approval.' },
  INDUCTION: { description: 'Development and induction of the new board and arrangements.' },
  INAUGURAL_MEETING: { description: 'The inaugural board meeting.' },
});
