import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { recordType } from '../../../kit/registers/recordType.ts';
import { monitoringMeetings } from '../registers/monitoringMeetings.ts';

/** A meeting of a monitoring group, in the graph. */
export const MonitoringMeeting = recordType(monitoringMeetings, []);

export const MonitoringMeetingConnection = connectionOf(() => MonitoringMeeting, {
  type: 'MonitoringMeeting',
  thing: 'meeting',
  description: 'Meetings of a monitoring group, by day.',
});
