import { areaField } from '../../../kit/registers/fields/areaField.ts';
import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { dayField } from '../../../kit/registers/fields/dayField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import { idsField } from '../../../kit/registers/fields/idsField.ts';
import { referenceField } from '../../../kit/registers/fields/referenceField.ts';
import { textField } from '../../../kit/registers/fields/textField.ts';
import { valueOf, type RecordChange, type RegisterRecord, type Values } from '../../../kit/registers/record.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { crimeCategories } from '../../../schema/crime/crimeCategories.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { areaOfFirst } from './boardReference.ts';
import { outsideTheCity } from './outsideTheCity.ts';
import { wardPanels } from './wardPanels.ts';
import { FeedbackChannel } from './words/feedbackChannel.ts';
import { PriorityStatus } from './words/priorityStatus.ts';
import { PriorityTheme } from './words/priorityTheme.ts';
import { WardPanelStatus } from './words/wardPanelStatus.ts';

const { PROPOSED, ADOPTED, IN_PROGRESS, RESOLVED, CARRIED_FORWARD, DROPPED, FED_BACK } = PriorityStatus;

const ward = areaField({
  name: 'ward',
  heading: 'Ward',
  description: 'The code of its ward, such as "E05009317".',
  kinds: ['WARD'],
  besides: outsideTheCity('Wards of the City of London have no panels of the Metropolitan Police to set priorities.'),
});

const number = textField({
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

const request = freeTextField({
  name: 'request',
  heading: 'Request',
  description: 'What residents asked for, such as "Fewer mopeds on the footpaths of the estate".',
});

const result = freeTextField({
  name: 'result',
  heading: 'Result',
  description: 'What came of it, as the public was or will be told.',
});

const reviewOn = dayField({
  name: 'reviewOn',
  heading: 'Review on',
  description: 'The day on which the panel will look at it again, such as "2027-03-10".',
  when: 'ANY',
});

const fedBackOn = dayField({
  name: 'fedBackOn',
  heading: 'Fed back on',
  description: 'The day on which the public was told what came of it, such as "2027-04-02".',
  when: 'PAST',
});

const feedbackChannel = choiceField({
  name: 'feedbackChannel',
  heading: 'Feedback channel',
  description: 'How the public was told, such as NEWSLETTER.',
  words: FeedbackChannel,
});

export const carriedInto = referenceField({
  name: 'carriedInto',
  heading: 'Carried into',
  description: 'The priority of the same ward under which it goes on, by its id, such as "E05009317/2027-1".',
  register: 'local-priorities',
});

const about = ['theme', 'categories', 'request', 'reviewOn'];
const ended = [RESOLVED, CARRIED_FORWARD, DROPPED];

/** Nobody can be told what came of a priority before it has ended, and being told closes it for good. */
function toldBeforeItEnded(values: Values, act: string, since: string | null) {
  const told = values[fedBackOn.name];
  if (act !== 'feedBackLocalPriority' || since === null || typeof told !== 'string' || told >= since) return [];
  const message = `The public cannot have been told on ${told} what came of it: it ended on ${since}.`;
  return [{ code: UserErrorCode.INVALID_VALUE, message, field: fedBackOn.name }];
}

/** A priority goes on under another one of its own ward. */
function carriedElsewhere(change: RecordChange) {
  const { id, area, changed } = change;
  const into = valueOf(change, carriedInto);
  if (into === null || !changed.includes(carriedInto.name) || (into !== id && areaOfFirst(into) === area)) return [];
  const message =
    into === id
      ? 'A priority does not go on under itself. Expected the later one.'
      : `A priority goes on under one of its own ward, ${area}; got "${into}".`;
  return [{ code: UserErrorCode.INVALID_VALUE, message, field: carriedInto.name }];
}

const established: string = WardPanelStatus.ESTABLISHED;

/** A panel that there is not takes nothing up. Of a ward without any record of a panel nothing is known that would speak against it. */
function adoptedByNoPanel(
  { act, area, effectiveOn }: RecordChange,
  standing: (register: string) => readonly RegisterRecord[],
) {
  if (act !== 'adoptLocalPriority') return [];
  const panel = standing(wardPanels.id).find(({ id }) => id === area);
  // Of a day before its present state the record says nothing here.
  if (panel === undefined || panel.state === established || effectiveOn < panel.since) return [];
  const message = `The panel takes a priority up, and that of this ward is ${panel.state} since ${panel.since}. Record that it was established first, or leave the priority proposed.`;
  return [{ code: UserErrorCode.FORBIDDEN_STEP, message, field: null }];
}

/** Policing priorities that residents set, from the request to the day on which they were told what came of it. */
export const localPriorities: Register = {
  id: 'local-priorities',
  type: 'LocalPriority',
  thing: 'local priority',
  description:
    'A policing priority that residents set for their ward. It is closed when they were told what came of it, and not before. Kept by the borough’s secretary.',
  fields: [
    ward,
    number,
    priorityTheme,
    priorityCategories,
    request,
    reviewOn,
    result,
    carriedInto,
    fedBackOn,
    feedbackChannel,
  ],
  key: ['ward', 'number'],
  areaOf: areaOfFirst,
  states: PriorityStatus,
  check: toldBeforeItEnded,
  weighs: {
    registers: [wardPanels.id],
    against: (change, standing) => [...adoptedByNoPanel(change, standing), ...carriedElsewhere(change)],
  },
  acts: {
    proposeLocalPriority: {
      word: 'Propose',
      description: 'Records what residents of a ward asked for.',
      from: null,
      to: PROPOSED,
      requires: ['theme'],
      accepts: about,
    },
    adoptLocalPriority: {
      word: 'Adopt',
      description: 'Records that the panel took a proposed priority up.',
      from: [PROPOSED],
      to: ADOPTED,
      requires: [],
      accepts: about,
      announces: ({ id, area }) => ({ kind: 'PRIORITY_ADOPTED', area, keys: { priority: id } }),
    },
    startLocalPriority: {
      word: 'Start',
      description: 'Records that the police and their partners are at it.',
      from: [ADOPTED],
      to: IN_PROGRESS,
      requires: [],
      accepts: ['reviewOn'],
    },
    resolveLocalPriority: {
      word: 'Resolve',
      description: 'Records that what was asked for is done. It is not closed before the public was told.',
      from: [IN_PROGRESS],
      to: RESOLVED,
      requires: [],
      accepts: ['result'],
    },
    carryForwardLocalPriority: {
      word: 'Carry forward',
      description:
        'Records that it goes on under a priority of a later period. It is not closed before the public was told.',
      from: [IN_PROGRESS],
      to: CARRIED_FORWARD,
      requires: [],
      accepts: ['result', 'carriedInto'],
    },
    linkCarriedPriority: {
      word: 'Link',
      description: 'Records under which priority one goes on that was carried forward, where that was opened later.',
      from: [CARRIED_FORWARD],
      to: null,
      requires: ['carriedInto'],
      accepts: [],
    },
    dropLocalPriority: {
      word: 'Drop',
      description: 'Records that it was given up. It is not closed before the public was told.',
      from: [PROPOSED, ADOPTED, IN_PROGRESS],
      to: DROPPED,
      requires: [],
      accepts: ['result'],
    },
    feedBackLocalPriority: {
      word: 'Feed back',
      description: 'Records that the public was told what came of it, when and how: that closes it.',
      from: ended,
      to: FED_BACK,
      requires: ['fedBackOn', 'feedbackChannel'],
      accepts: ['result'],
      announces: ({ id, area }) => ({ kind: 'PRIORITY_FED_BACK', area, keys: { priority: id } }),
    },
    updateLocalPriority: {
      word: 'Update',
      description: 'Changes what an open priority is about, or when it is looked at again.',
      from: [PROPOSED, ADOPTED, IN_PROGRESS],
      to: null,
      requires: [],
      accepts: about,
    },
  },
};
