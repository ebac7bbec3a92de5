import { describeEnum } from '../../../schema/figures/describeEnum.ts';

export enum DeadlineKind {
  ABSOLUTE = 'ABSOLUTE',
  RECURRING = 'RECURRING',
  RELATIVE_TO_EVENT = 'RELATIVE_TO_EVENT',
}

describeEnum(DeadlineKind, 'DeadlineKind', 'How a deadline is set.', {
  ABSOLUTE: { description: 'By a day, such as "by the end of September 2013".' },
  RECURRING: { description: 'Again and again, such as "by the end of March each year".' },
  RELATIVE_TO_EVENT: { description: 'Before, with or after something that happens, such as a plan that comes out.' },
});

export enum DeadlineDirection {
  BEFORE = 'BEFORE',
  WITH = 'WITH',
  AFTER = 'AFTER',
}

describeEnum(DeadlineDirection, 'DeadlineDirection', 'On which side of its event a deadline lies.', {
  BEFORE: { description: 'Before it, such as "in advance of closing any front counters".' },
  WITH: { description: 'In what the event brings, such as "in the final Plan".' },
  AFTER: { description: 'After it, such as "within six months of the implementation".' },
});
