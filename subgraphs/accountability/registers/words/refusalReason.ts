import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Why visitors were not let in; the Code of Practice allows no other reasons. */
export enum VisitRefusalReason {
  DANGER = 'DANGER',
  COURSE_OF_JUSTICE = 'COURSE_OF_JUSTICE',
  NOT_GIVEN = 'NOT_GIVEN',
}

describeEnum(
  VisitRefusalReason,
  'VisitRefusalReason',
  'Why visitors were not let in; the Code of Practice allows no other reasons.',
  {
    DANGER: { description: 'They would have been in danger.' },
    COURSE_OF_JUSTICE: { description: 'Justice would have been hampered.' },
    NOT_GIVEN: { description: 'No reason was given, which the Code does not allow.' },
  },
);
