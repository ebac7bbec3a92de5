import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import type { RecordChange } from '../../../kit/registers/record.ts';
import type { Register } from '../../../kit/registers/register.ts';
import type { HubEvent } from '../../../schema/events/hubEvent.ts';
import { firstSegment } from './firstSegment.ts';
import { keptArea } from './keptAreas.ts';
import { dueOn } from './recommendationFields.ts';
import { reviewField, reviewNumber } from './reviewFields.ts';
import { ofAnotherArea } from './reviewRules.ts';
import { UndertakingStatus } from './words/undertakingStatus.ts';

const { GIVEN, IN_PROGRESS, FULFILLED, DROPPED } = UndertakingStatus;

const wording = freeTextField({
  name: 'wording',
  heading: 'Wording',
  description: 'What the committee undertook to do, such as "To look into stop and search this year".',
});

const outcome = freeTextField({
  name: 'outcome',
  heading: 'Outcome',
  description: 'What came of it, such as "Report of 14 November".',
});

/** Those of which nothing more is awaited. */
export const keptStates: ReadonlySet<string> = new Set([FULFILLED, DROPPED]);

const changed = ({ id, area }: RecordChange): HubEvent => ({
  kind: 'UNDERTAKING_CHANGED',
  area,
  keys: { undertaking: id },
});

const byCommittee = { kind: 'scrutinise', announces: changed } as const;

/** What committees said that they would themselves do: accountability goes both ways. */
export const committeeUndertakings: Register = {
  id: 'committee-undertakings',
  type: 'CommitteeUndertaking',
  thing: 'undertaking of a committee',
  description: 'Something that a scrutiny committee said it would itself do, and what came of it.',
  fields: [keptArea, reviewField, reviewNumber, wording, dueOn, outcome],
  key: ['area', 'review', 'number'],
  areaOf: firstSegment,
  states: UndertakingStatus,
  check: ofAnotherArea,
  announcesTexts: changed,
  acts: {
    giveUndertaking: {
      word: 'Give',
      description: 'Records what a committee undertakes to do.',
      from: null,
      to: GIVEN,
      requires: ['wording'],
      accepts: ['dueOn'],
      ...byCommittee,
    },
    startUndertaking: {
      word: 'Start',
      description: 'Records that the committee is at it.',
      from: [GIVEN],
      to: IN_PROGRESS,
      requires: [],
      accepts: ['dueOn', 'outcome'],
      ...byCommittee,
    },
    fulfilUndertaking: {
      word: 'Fulfil',
      description: 'Records that it is done, and what came of it.',
      from: [GIVEN, IN_PROGRESS],
      to: FULFILLED,
      requires: ['outcome'],
      accepts: [],
      ...byCommittee,
    },
    resumeUndertaking: {
      word: 'Resume',
      description: 'Records that the committee is at it again.',
      from: [FULFILLED, DROPPED],
      to: IN_PROGRESS,
      requires: [],
      accepts: ['dueOn', 'outcome'],
      ...byCommittee,
    },
    correctUndertaking: {
      word: 'Correct',
      description: 'Corrects an undertaking, such as a text that a second person rejected, or its day.',
      from: [GIVEN, IN_PROGRESS, FULFILLED, DROPPED],
      to: null,
      requires: [],
      accepts: ['wording', 'dueOn', 'outcome'],
      ...byCommittee,
    },
    dropUndertaking: {
      word: 'Drop',
      description: 'Records that the committee gave it up.',
      from: [GIVEN, IN_PROGRESS],
      to: DROPPED,
      requires: [],
      accepts: ['outcome'],
      ...byCommittee,
    },
  },
};
