import { describeEnum } from '../../../../schema/figures/describeEnum.ts';

/** Where the record of a meeting stands. */
export enum MonitoringMeetingStatus {
  HELD = 'HELD',
}

describeEnum(MonitoringMeetingStatus, 'MonitoringMeetingStatus', 'Where the record of a meeting stands.', {
  HELD: { description: 'It was held.' },
});
