import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Whether a risk is still watched. */
export enum RiskStatus {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}

describeEnum(RiskStatus, 'RiskStatus', 'Whether a risk is still watched.', {
  OPEN: { description: 'It is watched.' },
  CLOSED: { description: 'It is watched no longer.' },
});
