import type { Field } from '../../../kit/registers/field.ts';
import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { dayField } from '../../../kit/registers/fields/dayField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import { idsField } from '../../../kit/registers/fields/idsField.ts';
import { textField } from '../../../kit/registers/fields/textField.ts';
import { valueOf, type RecordChange, type Values } from '../../../kit/registers/record.ts';
import type { Act, Step } from '../../../kit/registers/register.ts';
import { crimeCategories } from '../../../schema/crime/crimeCategories.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { areaOfFirst } from './boardReference.ts';
import { FeedbackChannel } from './words/feedbackChannel.ts';
import { PriorityStatus } from './words/priorityStatus.ts';
import { PriorityTheme } from './words/priorityTheme.ts';

const { PROPOSED, ADOPTED, IN_PROGRESS, RESOLVED, CARRIED_FORWARD, DROPPED, FED_BACK } = PriorityStatus;

export const priorityNumber = textField({
  name: 'number',
  heading: 'Number',
  description: 'The year in which it was proposed and its place among that year’s, such as "2026-1".',
  form: { pattern: /^20\d\d-[1-9]\d{0,2}$/, words: 'a year and a number such as 2026-1' },
});

export const priorityTheme = choiceField({
  name: 'theme',
  heading: 'Theme',
  description: 'What it is about, such as YOUTH_ANTISOCIAL_BEHAVIOUR.',
  words: PriorityTheme,
});

export const priorityCategories = idsField({
  name: 'categories',
  heading: 'Categories',
  description: 'The categories of recorded crime that it is about, by their ids, such as "burglary".',
  form: { pattern: /^[a-z0-9-]+(\/[a-z0-9-]+)?$/, words: 'an id of `crimeCategories`, such as "burglary"' },
  most: 10,
  known: crimeCategories.map(({ id }) => id),
});

export const request = freeTextField({
  name: 'request',
  heading: 'Request',
  description: 'What residents asked for, such as "Fewer mopeds on the footpaths of the estate".',
});

export const result = freeTextField({
  name: 'result',
  heading: 'Result',
  description: 'What came of it, as the public was or will be told.',
});

export const reviewOn = dayField({
  name: 'reviewOn',
  heading: 'Review on',
  description: 'The day on which it is looked at again, such as "2027-03-10".',
  when: 'ANY',
});

export const fedBackOn = dayField({
  name: 'fedBackOn',
  heading: 'Fed back on',
  description: 'The day on which the public was told what came of it, such as "2027-04-02".',
  when: 'PAST',
});

export const feedbackChannel = choiceField({
  name: 'feedbackChannel',
  heading: 'Feedback channel',
  description: 'How the public was told, such as NEWSLETTER.',
  words: FeedbackChannel,
});

const about = ['theme', 'categories', 'request', 'reviewOn'];
const ended = [RESOLVED, CARRIED_FORWARD, DROPPED];

/** Nobody can be told what came of a priority before it has ended, and being told closes it for good. */
export function toldBeforeItEnded(values: Values, act: string, { since }: Step) {
  const told = values[fedBackOn.name];
  if (!act.startsWith('feedBack') || since === null || typeof told !== 'string' || told >= since) return [];
  const message = `The public cannot have been told on ${told} what came of it: it ended on ${since}.`;
  return [{ code: UserErrorCode.INVALID_VALUE, message, field: fedBackOn.name }];
}

/** A priority goes on under another one of its own ward or borough. */
export function carriedElsewhere(change: RecordChange, carriedInto: Field<string>, place: 'ward' | 'borough') {
  const { id, area, changed } = change;
  const into = valueOf(change, carriedInto);
  if (into === null || !changed.includes(carriedInto.name) || (into !== id && areaOfFirst(into) === area)) return [];
  const message =
    into === id
      ? 'A priority does not go on under itself. Expected the later one.'
      : `A priority goes on under one of its own ${place}, ${area}; got "${into}".`;
  return [{ code: UserErrorCode.INVALID_VALUE, message, field: carriedInto.name }];
}

/** One kind of priority in words: those of a ward's residents, or those of a borough's board. */
interface PriorityWords {
  readonly type: string;
  readonly linkAct: string;
  readonly propose: string;
  readonly adopt: string;
  readonly announceAdopted?: Act['announces'];
  readonly announceFedBack?: Act['announces'];
}

/** The life of a policing priority, from the request to the day on which the public was told what came of it. */
export function priorityActs(words: PriorityWords): Readonly<Record<string, Act>> {
  const { type, linkAct, propose, adopt, announceAdopted, announceFedBack } = words;
  return {
    [`propose${type}`]: {
      word: 'Propose',
      description: propose,
      from: null,
      to: PROPOSED,
      requires: ['theme'],
      accepts: about,
    },
    [`adopt${type}`]: {
      word: 'Adopt',
      description: adopt,
      from: [PROPOSED],
      to: ADOPTED,
      requires: [],
      accepts: about,
      ...(announceAdopted !== undefined && { announces: announceAdopted }),
    },
    [`start${type}`]: {
      word: 'Start',
      description: 'Records that the police and their partners are at it.',
      from: [ADOPTED],
      to: IN_PROGRESS,
      requires: [],
      accepts: ['reviewOn'],
    },
    [`resolve${type}`]: {
      word: 'Resolve',
      description: 'Records that what was asked for is done. It is not closed before the public was told.',
      from: [IN_PROGRESS],
      to: RESOLVED,
      requires: [],
      accepts: ['result'],
    },
    [`carryForward${type}`]: {
      word: 'Carry forward',
      description:
        'Records that it goes on under a priority of a later period. It is not closed before the public was told.',
      from: [IN_PROGRESS],
      to: CARRIED_FORWARD,
      requires: [],
      accepts: ['result', 'carriedInto'],
    },
    [linkAct]: {
      word: 'Link',
      description: 'Records under which priority one goes on that was carried forward, where that was opened later.',
      from: [CARRIED_FORWARD],
      to: null,
      requires: ['carriedInto'],
      accepts: [],
    },
    [`drop${type}`]: {
      word: 'Drop',
      description: 'Records that it was given up. It is not closed before the public was told.',
      from: [PROPOSED, ADOPTED, IN_PROGRESS],
      to: DROPPED,
      requires: [],
      accepts: ['result'],
    },
    [`feedBack${type}`]: {
      word: 'Feed back',
      description: 'Records that the public was told what came of it, when and how: that closes it.',
      from: ended,
      to: FED_BACK,
      requires: ['fedBackOn', 'feedbackChannel'],
      accepts: ['result'],
      ...(announceFedBack !== undefined && { announces: announceFedBack }),
    },
    [`update${type}`]: {
      word: 'Update',
      description: 'Changes what an open priority is about, or when it is looked at again.',
      from: [PROPOSED, ADOPTED, IN_PROGRESS],
      to: null,
      requires: [],
      accepts: about,
    },
  };
}
