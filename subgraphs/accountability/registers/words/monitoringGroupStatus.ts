import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where a stop and search monitoring group stands. */
export enum MonitoringGroupStatus {
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
  ENDED = 'ENDED',
}

describeEnum(MonitoringGroupStatus, 'MonitoringGroupStatus', 'Where a stop and search monitoring group stands.', {
  ACTIVE: { description: 'It meets.' },
  PAUSED: { description: 'It does not meet for the time being.' },
  ENDED: { description: 'It is no more.' },
});
