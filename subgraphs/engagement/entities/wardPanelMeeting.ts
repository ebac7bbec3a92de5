import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { recordType } from '../../../kit/registers/recordType.ts';
import { wardPanelMeetings } from '../registers/wardPanelMeetings.ts';

/** A meeting of a ward panel in the graph. */
export const WardPanelMeeting = recordType(wardPanelMeetings, []);

export const WardPanelMeetingConnection = connectionOf(() => WardPanelMeeting, {
  type: 'WardPanelMeeting',
  thing: 'ward panel meeting',
  description: 'Meetings of a ward panel, the latest first.',
});
