import { areaField } from '../../../kit/registers/fields/areaField.ts';
import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { areaOfFirst } from './boardReference.ts';
import { outsideTheCity } from './outsideTheCity.ts';
import { roleMailbox } from './roleMailbox.ts';
import { ContactRole } from './words/contactRole.ts';
import { ContactStatus } from './words/contactStatus.ts';

const { STANDING, VACANT } = ContactStatus;

const borough = areaField({
  name: 'borough',
  heading: 'Borough',
  description: 'The code of its borough, such as "E09000030".',
  kinds: ['BOROUGH'],
  besides: outsideTheCity('MOPAC has no contacts for the City of London, which has a police authority of its own.'),
});

const role = choiceField({
  name: 'role',
  heading: 'Role',
  description: 'The role that is to be reached, such as BOROUGH_ENGAGEMENT_OFFICER.',
  words: ContactRole,
});

/**
 * Whether the mailbox of a role stands, since when, and its address where that is the role's own. Most addresses are made of a person's
 * name, and those are not kept: the contact stands without.
 */
export const boroughContacts: Register = {
  id: 'borough-contacts',
  type: 'BoroughContact',
  thing: 'borough contact',
  description:
    'Whether one of the two contacts of a borough can be reached, since when, and at which mailbox of the role; never who it is. Kept by City Hall and the borough’s secretary.',
  fields: [borough, role, roleMailbox],
  key: ['borough', 'role'],
  areaOf: areaOfFirst,
  states: ContactStatus,
  acts: {
    standBoroughContact: {
      word: 'Stand',
      description: 'Begins the record of a contact: the role has a mailbox that somebody reads.',
      from: null,
      to: STANDING,
      requires: [],
      accepts: ['mailbox'],
    },
    vacateBoroughContact: {
      word: 'Vacate',
      description: 'Records that nobody has the role, or reads its mailbox.',
      from: [STANDING],
      to: VACANT,
      requires: [],
      accepts: [],
      clears: ['mailbox'],
    },
    fillBoroughContact: {
      word: 'Fill',
      description: 'Records that somebody has the role again and reads its mailbox.',
      from: [VACANT],
      to: STANDING,
      requires: [],
      accepts: ['mailbox'],
    },
    updateBoroughContact: {
      word: 'Update',
      description: 'Records that the role has another mailbox.',
      from: [STANDING],
      to: null,
      requires: ['mailbox'],
      accepts: [],
    },
  },
};
