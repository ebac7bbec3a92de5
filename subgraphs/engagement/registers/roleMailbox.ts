import { z } from 'zod';
import type { Field } from '../../../kit/registers/field.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';

/** What the address of a role is made of before the "@", besides the name of its borough. */
const roleWords = [
  ...['and', 'beo', 'beos', 'board', 'borough', 'boroughs', 'community', 'contact', 'coordination', 'coordinator'],
  ...['coordinators', 'crime', 'custody', 'engagement', 'enquiries', 'icv', 'icvs', 'independent', 'london', 'mopac'],
  ...['neighbourhood', 'neighbourhoods', 'office', 'officer', 'officers', 'police', 'policing', 'public', 'reduction'],
  ...['safer', 'safety', 'scheme', 'snb', 'team', 'visiting', 'visitor', 'visitors'],
];

/** These stand in names of places and of people as well. */
const tellingNothing = new Set(['and', 'london']);

const boroughWords = [...new Set(boroughs.flatMap(({ name }) => name.toLowerCase().split(' ')))];

const madeOf = (words: readonly string[]) =>
  new RegExp(`^(?:(?:${words.toSorted((one, other) => other.length - one.length).join('|')})[._-]?)+$`);

/** Longer words first, so that each is read whole. */
const madeOfRoleAndBorough = madeOf([...new Set([...roleWords, ...boroughWords])]);

const roleWord = new RegExp(roleWords.filter((word) => !tellingNothing.has(word)).join('|'));

/** Public bodies that run such mailboxes. */
const ofPublicBody = /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:gov|police)\.uk$/;

/**
 * Whether an address is that of a role and leads to no person: made of words of roles and boroughs alone, at a public body. One of the
 * role has to be among them, since some boroughs are called as people are.
 */
export function isRoleMailbox(text: string): boolean {
  const [local = '', host = '', ...more] = text.toLowerCase().split('@');
  if (more.length > 0 || local.length > 64 || host.length > 100) return false;
  return madeOfRoleAndBorough.test(local) && roleWord.test(local) && ofPublicBody.test(host);
}

const expected =
  'the mailbox of the role at a council, the police or City Hall, made of the words of the role and the borough alone, such as icv.towerhamlets@mopac.london.gov.uk; an address with anything else in it may be a person’s, and is not kept';

/** Where a role is reached: the one kind of contact detail that the hub keeps, since it leads to no person. */
export const roleMailbox: Field<string> = {
  name: 'mailbox',
  heading: 'Mailbox',
  description:
    'The role’s own mailbox, such as "icv.towerhamlets@mopac.london.gov.uk": made of the words of the role and the borough alone, never of a person’s name.',
  kind: { is: 'TEXT' },
  held: z.string(),
  ofCell: (text) => text,
  // What was given is not said again: it may be somebody's.
  fault: (given) =>
    isRoleMailbox(String(given)) ? null : { code: UserErrorCode.PERSONAL_DETAILS, message: `Expected ${expected}.` },
};
