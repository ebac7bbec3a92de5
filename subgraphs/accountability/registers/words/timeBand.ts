import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** The part of the day in which a visit was made. */
export enum VisitTimeBand {
  NIGHT = 'NIGHT',
  MORNING = 'MORNING',
  AFTERNOON = 'AFTERNOON',
  EVENING = 'EVENING',
}

describeEnum(VisitTimeBand, 'VisitTimeBand', 'The part of the day in which a visit was made.', {
  NIGHT: { description: 'From midnight to six.' },
  MORNING: { description: 'From six to noon.' },
  AFTERNOON: { description: 'From noon to six.' },
  EVENING: { description: 'From six to midnight.' },
});
