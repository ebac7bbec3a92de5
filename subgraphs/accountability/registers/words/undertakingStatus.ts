import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where something that a committee undertook to do stands. */
export enum UndertakingStatus {
  GIVEN = 'GIVEN',
  IN_PROGRESS = 'IN_PROGRESS',
  FULFILLED = 'FULFILLED',
  DROPPED = 'DROPPED',
}

describeEnum(UndertakingStatus, 'UndertakingStatus', 'Where something that a committee undertook to do stands.', {
  GIVEN: { description: 'It was undertaken.' },
  IN_PROGRESS: { description: 'The committee is at it.' },
  FULFILLED: { description: 'It is done.' },
  DROPPED: { description: 'It was given up.' },
});
