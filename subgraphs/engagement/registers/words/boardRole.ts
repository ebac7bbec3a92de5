import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** What somebody does on a board. */
export enum BoardRole {
  CHAIR = 'CHAIR',
  VICE_CHAIR = 'VICE_CHAIR',
  MEMBER = 'MEMBER',
  ADVISER = 'ADVISER',
  OBSERVER = 'OBSERVER',
}

describeEnum(BoardRole, 'BoardRole', 'What somebody does on a board.', {
  CHAIR: { description: 'Chairs it.' },
  VICE_CHAIR: { description: 'Stands in for the chair.' },
  MEMBER: { description: 'Has a seat on it.' },
  ADVISER: { description: 'Advises it without a seat.' },
  OBSERVER: { description: 'Attends without a seat.' },
});
