import { describeEnum } from '../../schema/figures/describeEnum.ts';

/** In what a document counts a change. */
export enum ChangeUnit {
  PERCENT = 'PERCENT',
  PERCENTAGE_POINTS = 'PERCENTAGE_POINTS',
  UNSTATED = 'UNSTATED',
}

describeEnum(ChangeUnit, 'ChangeUnit', 'In what a document counts a change.', {
  PERCENT: { description: 'Per cent of the earlier number, such as 69 per cent more meetings.' },
  PERCENTAGE_POINTS: { description: 'The difference between two shares, such as 4 points from 52 to 56 per cent.' },
  UNSTATED: {
    description: 'A change of a share written "%": the document does not say whether it means per cent or points.',
  },
});
