import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where a milestone stands. */
export enum MilestoneStatus {
  AWAITED = 'AWAITED',
  REACHED = 'REACHED',
  ABANDONED = 'ABANDONED',
}

describeEnum(MilestoneStatus, 'MilestoneStatus', 'Where a milestone of the London Crime Reduction Board stands.', {
  AWAITED: { description: 'It is not reached yet.' },
  REACHED: { description: 'It was reached.' },
  ABANDONED: { description: 'It is aimed at no more.' },
});
