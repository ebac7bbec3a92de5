import { describeEnum } from '../../../schema/figures/describeEnum.ts';

/** What is counted of the make-up of ward panels. */
export enum RepresentationMeasure {
  MEMBERS = 'MEMBERS',
  PANELS_WITH_A_MEMBER = 'PANELS_WITH_A_MEMBER',
}

describeEnum(
  RepresentationMeasure,
  'RepresentationMeasure',
  'What is counted of the make-up of ward panels. People and panels are never added or compared.',
  {
    MEMBERS: { description: 'People who sit on ward panels, such as 3,650 aged 41 to 60, or a share of them.' },
    PANELS_WITH_A_MEMBER: {
      description: 'Panels with at least one such member, such as 219 panels with Muslim representation.',
    },
  },
);
