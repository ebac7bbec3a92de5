import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Who may read the minutes of a group that advises in confidence. */
export enum MinutesAccess {
  PUBLISHED = 'PUBLISHED',
  RESTRICTED = 'RESTRICTED',
  NOT_TAKEN = 'NOT_TAKEN',
}

describeEnum(MinutesAccess, 'MinutesAccess', 'Who may read the minutes of a group that advises in confidence.', {
  PUBLISHED: { description: 'Anybody.' },
  RESTRICTED: { description: 'Those who signed the group’s undertaking of confidence.' },
  NOT_TAKEN: { description: 'Nobody: none were taken.' },
});
