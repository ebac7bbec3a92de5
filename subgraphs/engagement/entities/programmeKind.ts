import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** What kind of undertaking. */
export enum ProgrammeKind {
  PROGRAMME = 'PROGRAMME',
  OPERATION = 'OPERATION',
  PROJECT = 'PROJECT',
}

describeEnum(ProgrammeKind, 'ProgrammeKind', 'What kind of undertaking.', {
  PROGRAMME: { description: 'A programme of several partners, such as the London Diamond Initiative.' },
  OPERATION: { description: 'A police operation, such as Operation Tyrol.' },
  PROJECT: { description: 'A project, such as the contacts database.' },
});
