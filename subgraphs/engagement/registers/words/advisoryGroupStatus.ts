import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where an Independent Advisory Group stands. */
export enum AdvisoryGroupStatus {
  FORMING = 'FORMING',
  ACTIVE = 'ACTIVE',
  DORMANT = 'DORMANT',
}

describeEnum(AdvisoryGroupStatus, 'AdvisoryGroupStatus', 'Where an Independent Advisory Group stands.', {
  FORMING: { description: 'Members are being found for it.' },
  ACTIVE: { description: 'It meets and advises.' },
  DORMANT: { description: 'It has stopped meeting and is not dissolved.' },
});
