import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** How far an undertaking had come on the document's day. */
export enum ProgrammeStage {
  PROPOSED = 'PROPOSED',
  UNDER_WAY = 'UNDER_WAY',
  COMPLETED = 'COMPLETED',
}

describeEnum(ProgrammeStage, 'ProgrammeStage', 'How far an undertaking had come on the document’s day.', {
  PROPOSED: { description: 'Proposed or being prepared.' },
  UNDER_WAY: { description: 'Under way.' },
  COMPLETED: { description: 'Completed.' },
});
