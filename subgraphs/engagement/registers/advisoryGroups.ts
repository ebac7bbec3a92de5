import { areaField } from '../../../kit/registers/fields/areaField.ts';
import { choicesField } from '../../../kit/registers/fields/choicesField.ts';
import { countField } from '../../../kit/registers/fields/countField.ts';
import { flagField } from '../../../kit/registers/fields/flagField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { outsideTheCity } from './outsideTheCity.ts';
import { AdviceTheme } from './words/adviceTheme.ts';
import { AdvisoryGroupStatus } from './words/advisoryGroupStatus.ts';

const { FORMING, ACTIVE, DORMANT } = AdvisoryGroupStatus;

const borough = areaField({
  name: 'borough',
  heading: 'Borough',
  description: 'The code of its borough, such as "E09000030".',
  kinds: ['BOROUGH'],
  besides: outsideTheCity('The City of London Police has an advisory group of its own, which is not kept here.'),
});

export const memberCount = countField({
  name: 'memberCount',
  heading: 'Members',
  description: 'How many members it has, such as 14; never who.',
  most: 100,
});

const advisesOn = choicesField({
  name: 'advisesOn',
  heading: 'Advises on',
  description: 'What it does: the themes on which it advises, such as CRITICAL_INCIDENT, HATE_CRIME.',
  words: AdviceTheme,
});

const isOverseenByBoard = flagField({
  name: 'isOverseenByBoard',
  heading: 'Overseen by board',
  description: 'Whether the borough’s Safer Neighbourhood Board oversees it, as the Mayor wished, such as true.',
});

const remit = freeTextField({
  name: 'remit',
  heading: 'Remit',
  description: 'What it is for, in the words of its terms of reference.',
});

const about = ['memberCount', 'advisesOn', 'isOverseenByBoard', 'remit'];

/** The boroughs' Independent Advisory Groups, which advise the police in confidence. */
export const advisoryGroups: Register = {
  id: 'advisory-groups',
  type: 'IndependentAdvisoryGroup',
  thing: 'Independent Advisory Group',
  description:
    'A borough’s Independent Advisory Group: people of the borough who advise the police in confidence. Kept by the borough’s secretary.',
  fields: [borough, memberCount, advisesOn, isOverseenByBoard, remit],
  key: ['borough'],
  areaOf: (id) => id,
  states: AdvisoryGroupStatus,
  acts: {
    formAdvisoryGroup: {
      word: 'Form',
      description: 'Begins the record of a borough’s group, for which members are being found.',
      from: null,
      to: FORMING,
      requires: [],
      accepts: about,
    },
    activateAdvisoryGroup: {
      word: 'Activate',
      description: 'Records that the group meets and advises, and on what.',
      from: [FORMING, DORMANT],
      to: ACTIVE,
      requires: ['memberCount', 'advisesOn'],
      accepts: about,
    },
    suspendAdvisoryGroup: {
      word: 'Suspend',
      description: 'Records that the group has stopped meeting.',
      from: [ACTIVE],
      to: DORMANT,
      requires: [],
      accepts: [],
    },
    updateAdvisoryGroup: {
      word: 'Update',
      description: 'Records what else changed about the group, such as its size.',
      from: [FORMING, ACTIVE, DORMANT],
      to: null,
      requires: [],
      accepts: about,
    },
  },
};
