import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Whether a borough's contact can be reached. */
export enum ContactStatus {
  STANDING = 'STANDING',
  VACANT = 'VACANT',
}

describeEnum(ContactStatus, 'ContactStatus', 'Whether a borough’s contact can be reached.', {
  STANDING: { description: 'The role has a mailbox that somebody reads.' },
  VACANT: { description: 'Nobody has the role, or nobody reads its mailbox.' },
});
