import { dayField } from '../../../kit/registers/fields/dayField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import { textField } from '../../../kit/registers/fields/textField.ts';
import { valueOf, type Values } from '../../../kit/registers/record.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { london } from '../../../schema/places/london.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { FundRoundStatus } from './words/fundRoundStatus.ts';

const { PLANNED, CRITERIA_PUBLISHED, OPEN, CLOSED } = FundRoundStatus;

const number = textField({
  name: 'number',
  heading: 'Number',
  description: 'The year in which it was planned and its place among that year’s, such as "2026-1".',
  form: { pattern: /^20\d\d-[1-9]\d?$/, words: 'a year and a number such as 2026-1' },
});

const criteria = freeTextField({
  name: 'criteria',
  heading: 'Criteria',
  description: 'By what bids are assessed, such as "Evidence of the problem; what residents say; how success is seen".',
});

const criteriaPublishedOn = dayField({
  name: 'criteriaPublishedOn',
  heading: 'Criteria published on',
  description: 'The day on which the criteria were published, such as "2026-09-01".',
  when: 'PAST',
});

const opensOn = dayField({
  name: 'opensOn',
  heading: 'Opens on',
  description: 'The day from which it takes bids, such as "2026-10-01": as planned, and once it opened as it was.',
  when: 'ANY',
});

const closesOn = dayField({
  name: 'closesOn',
  heading: 'Closes on',
  description: 'Its last day, such as "2026-11-30": as planned, and once it closed as it was.',
  when: 'ANY',
});

/** Rounds in which boards bid; that the assessment of bids be open was asked for in recommendation 19 on the Police and Crime Plan, 2013. */
export const fundRounds: Register = {
  id: 'fund-rounds',
  type: 'FundRound',
  thing: 'round of the crime prevention fund',
  description:
    'A round in which Safer Neighbourhood Boards bid to the crime prevention fund. Its criteria are published before it opens. Kept by City Hall.',
  fields: [number, criteria, criteriaPublishedOn, opensOn, closesOn],
  key: ['number'],
  areaOf: () => london.code,
  states: FundRoundStatus,
  check: (values, act) => [...daysOutOfOrder(values), ...(act === 'publishFundRoundCriteria' ? unread(values) : [])],
  acts: {
    planFundRound: {
      word: 'Plan',
      description: 'Records a round that is to come.',
      from: null,
      to: PLANNED,
      requires: ['criteria', 'opensOn', 'closesOn'],
      accepts: [],
      kind: 'decide',
    },
    updateFundRound: {
      word: 'Update',
      description: 'Changes the criteria or the days of a round before its criteria are published.',
      from: [PLANNED],
      to: null,
      requires: [],
      accepts: ['criteria', 'opensOn', 'closesOn'],
      kind: 'decide',
    },
    publishFundRoundCriteria: {
      word: 'Publish criteria',
      description: 'Records that the criteria, which a second person has approved, are published.',
      from: [PLANNED],
      to: CRITERIA_PUBLISHED,
      requires: [],
      accepts: [],
      stamps: ['criteriaPublishedOn'],
      kind: 'decide',
    },
    openFundRound: {
      word: 'Open',
      description: 'Records that boards can submit bids, from a day after that on which the criteria were published.',
      from: [CRITERIA_PUBLISHED],
      to: OPEN,
      requires: [],
      accepts: [],
      stamps: ['opensOn'],
      kind: 'decide',
    },
    closeFundRound: {
      word: 'Close',
      description: 'Records that the round takes no more bids.',
      from: [OPEN],
      to: CLOSED,
      requires: [],
      accepts: [],
      stamps: ['closesOn'],
      kind: 'decide',
    },
  },
};

/** Days as they are held are ISO 8601, so that the earlier one is the lesser. */
function daysOutOfOrder(values: Values) {
  const [published, opens, closes] = [criteriaPublishedOn, opensOn, closesOn].map((day) => valueOf({ values }, day));
  const code = UserErrorCode.DAY_OUT_OF_ORDER;
  const faults = [];
  if (published && opens && published >= opens) {
    const message = `Criteria are published before the round opens: they were on ${published}, and it opens on ${opens}.`;
    faults.push({ code, field: opensOn.name, message });
  }
  if (opens && closes && closes < opens) {
    const message = `A round closes on the day on which it opens or later: it opens on ${opens} and closes on ${closes}.`;
    faults.push({ code, field: closesOn.name, message });
  }
  return faults;
}

function unread(values: Values) {
  const text = valueOf({ values }, criteria);
  if (text !== null && text.published !== null && text.pending === null) return [];
  const message = 'The criteria wait for a second person to approve them (`approveFundRoundTexts`).';
  return [{ code: UserErrorCode.REQUIRED, field: criteria.name, message }];
}
