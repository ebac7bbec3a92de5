import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { choicesField } from '../../../kit/registers/fields/choicesField.ts';
import { dayField } from '../../../kit/registers/fields/dayField.ts';
import { referenceField } from '../../../kit/registers/fields/referenceField.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { advisoryGroups, memberCount } from './advisoryGroups.ts';
import { areaOfFirst } from './boardReference.ts';
import { heldOn, membersPresent } from './meetingRegister.ts';
import { meetingRules } from './meetingRules.ts';
import { AdviceTheme } from './words/adviceTheme.ts';
import { AdvisoryMeetingStatus } from './words/advisoryMeetingStatus.ts';
import { MinutesAccess } from './words/minutesAccess.ts';

const { HELD } = AdvisoryMeetingStatus;

const group = referenceField({
  name: 'group',
  heading: 'Group',
  description: 'Its Independent Advisory Group, by the code of the borough, such as "E09000030".',
  register: advisoryGroups.id,
});

const themes = choicesField({
  name: 'themes',
  heading: 'Themes',
  description: 'On what it gave advice, such as STOP_AND_SEARCH; what it advised is not kept.',
  words: AdviceTheme,
});

export const minutesAccess = choiceField({
  name: 'minutesAccess',
  heading: 'Minutes',
  description: 'Who may read its minutes, such as RESTRICTED.',
  words: MinutesAccess,
});

const minutesOn = dayField({
  name: 'minutesOn',
  heading: 'Minutes on',
  description: 'The day on which its minutes were published, such as "2027-01-12".',
  when: 'PAST',
});

/** Meetings of Independent Advisory Groups, once held: on what they advised, not what. */
export const advisoryGroupMeetings: Register = {
  id: 'advisory-group-meetings',
  type: 'AdvisoryGroupMeeting',
  thing: 'advisory group meeting',
  description:
    'A meeting that an Independent Advisory Group has held: how many came and on which themes it advised. What it advised is confidential and not kept.',
  fields: [group, heldOn, membersPresent, themes, minutesAccess, minutesOn],
  key: [group.name, heldOn.name],
  areaOf: areaOfFirst,
  parent: group.name,
  states: AdvisoryMeetingStatus,
  ...meetingRules({ heldOn, membersPresent, minutesOn }, { register: advisoryGroups.id, count: memberCount }),
  acts: {
    recordAdvisoryGroupMeeting: {
      word: 'Record',
      description: 'Records that a group met, how many came, and on which themes it advised.',
      from: null,
      to: HELD,
      requires: ['membersPresent', 'themes', 'minutesAccess'],
      accepts: ['minutesOn'],
    },
    updateAdvisoryGroupMeeting: {
      word: 'Update',
      description: 'Corrects what was counted, or records that the minutes have been published since.',
      from: [HELD],
      to: null,
      requires: [],
      accepts: ['membersPresent', 'themes', 'minutesAccess', 'minutesOn'],
    },
  },
};
