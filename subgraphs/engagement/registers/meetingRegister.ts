import type { Field, Held } from '../../../kit/registers/field.ts';
import { choicesField } from '../../../kit/registers/fields/choicesField.ts';
import { countField } from '../../../kit/registers/fields/countField.ts';
import { dayField } from '../../../kit/registers/fields/dayField.ts';
import { flagField } from '../../../kit/registers/fields/flagField.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { areaOfFirst } from './boardReference.ts';
import { meetingRules } from './meetingRules.ts';
import { AgendaItem } from './words/agendaItem.ts';
import { MeetingStatus } from './words/meetingStatus.ts';

const { PLANNED, HELD, CANCELLED } = MeetingStatus;

export const meetsOn = dayField({
  name: 'meetsOn',
  heading: 'Meets on',
  description: 'The day for which it was first called, such as "2026-12-09".',
  when: 'ANY',
});

export const heldOn = dayField({
  name: 'heldOn',
  heading: 'Held on',
  description: 'The day on which it was held, such as "2026-12-09".',
  when: 'PAST',
});

const agenda = choicesField({
  name: 'agenda',
  heading: 'Agenda',
  description: 'What it works through, in order, such as RECORDED_CRIME, COMPLAINTS.',
  words: AgendaItem,
});

export const membersPresent = countField({
  name: 'membersPresent',
  heading: 'Members present',
  description: 'How many members attended, such as 9.',
  most: 200,
});

const publicPresent = countField({
  name: 'publicPresent',
  heading: 'Public present',
  description: 'How many others attended, such as 24.',
  most: 5_000,
});

const isPublic = flagField({
  name: 'isPublic',
  heading: 'Public',
  description: 'Whether anybody may attend, such as true.',
});

const minutesOn = dayField({
  name: 'minutesOn',
  heading: 'Minutes on',
  description: 'The day on which its minutes were published, such as "2027-01-12".',
  when: 'PAST',
});

interface MeetingWords {
  readonly id: string;
  readonly type: string;
  readonly thing: string;
  readonly description: string;
  /** Of which body it is a meeting. */
  readonly body: Field<Held>;
  /** Where that body says how many members it has; left out where it does not. */
  readonly members?: { readonly register: string; readonly count: Field<number> };
}

/** A register of the meetings of a body: called, and held or cancelled; who attended is counted once it was held. */
export function meetingRegister({ body, members, type, thing, ...words }: MeetingWords): Register {
  return {
    ...words,
    type,
    thing,
    fields: [body, meetsOn, heldOn, isPublic, agenda, membersPresent, publicPresent, minutesOn],
    key: [body.name, meetsOn.name],
    areaOf: areaOfFirst,
    parent: body.name,
    states: MeetingStatus,
    ...meetingRules({ heldOn, membersPresent, minutesOn }, members),
    acts: {
      [`call${type}`]: {
        word: 'Call',
        description: `Calls a ${thing} for a day.`,
        from: null,
        to: PLANNED,
        requires: [],
        accepts: ['agenda', 'isPublic'],
      },
      [`hold${type}`]: {
        word: 'Hold',
        description: `Records that a ${thing} was held, and how many attended.`,
        from: [PLANNED],
        to: HELD,
        requires: ['heldOn', 'membersPresent'],
        accepts: ['agenda', 'isPublic', 'publicPresent', 'minutesOn'],
      },
      [`cancel${type}`]: {
        word: 'Cancel',
        description: `Records that a ${thing} was not held and will not be.`,
        from: [PLANNED],
        to: CANCELLED,
        requires: [],
        accepts: [],
      },
      [`update${type}`]: {
        word: 'Update',
        description: `Changes the agenda of a ${thing} that is still to be held, or whether it is public.`,
        from: [PLANNED],
        to: null,
        requires: [],
        accepts: ['agenda', 'isPublic'],
      },
      [`publish${type}Minutes`]: {
        word: 'Publish minutes',
        description: `Records that the minutes of a ${thing} were published, and corrects what they count.`,
        from: [HELD],
        to: null,
        requires: ['minutesOn'],
        accepts: ['membersPresent', 'publicPresent'],
      },
    },
  };
}
