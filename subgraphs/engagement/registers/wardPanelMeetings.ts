import { referenceField } from '../../../kit/registers/fields/referenceField.ts';
import { meetingRegister } from './meetingRegister.ts';
import { panelSize, wardPanels } from './wardPanels.ts';

const panel = referenceField({
  name: 'panel',
  heading: 'Panel',
  description: 'Its ward panel, by the code of the ward, such as "E05009317".',
  register: wardPanels.id,
});

/** Meetings of ward panels. */
export const wardPanelMeetings = meetingRegister({
  id: 'ward-panel-meetings',
  type: 'WardPanelMeeting',
  thing: 'ward panel meeting',
  description: 'A meeting of a ward panel, with its agenda and how many attended.',
  body: panel,
  members: { register: wardPanels.id, count: panelSize },
});
