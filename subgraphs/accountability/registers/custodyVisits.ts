import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { countField } from '../../../kit/registers/fields/countField.ts';
import { referenceField } from '../../../kit/registers/fields/referenceField.ts';
import { valueOf, type Values } from '../../../kit/registers/record.ts';
import type { Register, Step } from '../../../kit/registers/register.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { custodySuites } from './custodySuites.ts';
import { firstSegment } from './firstSegment.ts';
import { visitedOn } from './visitDayField.ts';
import { toldFrom } from './visitLag.ts';
import { VisitRefusalReason } from './words/refusalReason.ts';
import { RefusingRank } from './words/refusingRank.ts';
import { VisitTimeBand } from './words/timeBand.ts';
import { CustodyVisitOutcome } from './words/visitOutcome.ts';

const { ADMITTED, DELAYED, REFUSED } = CustodyVisitOutcome;

const suite = referenceField({
  name: 'suite',
  heading: 'Suite',
  description: 'The custody suite, by its id, such as "E09000030/bethnal-green".',
  register: custodySuites.id,
});

const timeBand = choiceField({
  name: 'timeBand',
  heading: 'Time band',
  description: 'The part of the day, such as EVENING.',
  words: VisitTimeBand,
});

const delayMinutes = countField({
  name: 'delayMinutes',
  heading: 'Delay in minutes',
  description: 'How long the visitors waited until they were let in, such as 15.',
  most: 1_440,
});

const refusalReason = choiceField({
  name: 'refusalReason',
  heading: 'Refusal reason',
  description: 'Why they were not let in, such as DANGER.',
  words: VisitRefusalReason,
});

const refusingRank = choiceField({
  name: 'refusingRank',
  heading: 'Refusing rank',
  description: 'The rank of whoever did not let them in, such as INSPECTOR; never a name.',
  words: RefusingRank,
});

const count = (name: string, heading: string, description: string) =>
  countField({ name, heading, description, most: 500 });

export const detaineesHeld = count('detaineesHeld', 'Detainees held', 'How many people were held, such as 12.');
export const detaineesOffered = count(
  'detaineesOffered',
  'Detainees offered',
  'To how many a visit was offered, such as 10.',
);
export const detaineesAccepted = count('detaineesAccepted', 'Detainees accepted', 'How many accepted it, such as 7.');
export const detaineesDeclined = count('detaineesDeclined', 'Detainees declined', 'How many declined it, such as 2.');

export const detaineeFields = [detaineesHeld, detaineesOffered, detaineesAccepted, detaineesDeclined];
const detainees = detaineeFields.map(({ name }) => name);

/** Visits that were made. One that is only planned is in no register, table or field. */
export const custodyVisits: Register = {
  id: 'custody-visits',
  type: 'CustodyVisit',
  thing: 'custody visit',
  description:
    'A visit of Independent Custody Visitors to a custody suite that was made: unannounced, by two volunteers, who are not named. It is told some weeks after it.',
  fields: [suite, visitedOn, timeBand, delayMinutes, refusalReason, refusingRank, ...detaineeFields],
  key: ['suite', 'visitedOn', 'timeBand'],
  areaOf: firstSegment,
  parent: 'suite',
  states: CustodyVisitOutcome,
  check: (values, act, step) => [...detaineeFaults(values), ...beforeTheVisit(values, act, step)],
  isVisible: (record, today) => toldFrom(valueOf(record, visitedOn) ?? today) <= today,
  acts: {
    reportCustodyVisit: {
      word: 'Report',
      description: 'Records a visit on which the visitors were let in at once.',
      from: null,
      to: ADMITTED,
      requires: detainees,
      accepts: [],
    },
    reportDelayedCustodyVisit: {
      word: 'Report delayed',
      description: 'Records a visit on which the visitors had to wait.',
      from: null,
      to: DELAYED,
      requires: ['delayMinutes', ...detainees],
      accepts: [],
    },
    reportRefusedCustodyVisit: {
      word: 'Report refused',
      description: 'Records that visitors were not let in, why and by what rank.',
      from: null,
      to: REFUSED,
      requires: ['refusalReason', 'refusingRank'],
      accepts: [],
    },
    correctCustodyVisit: {
      word: 'Correct',
      description: 'Corrects the numbers of a visit. Figures that were told already stay as they were told.',
      from: [ADMITTED, DELAYED],
      to: null,
      requires: [],
      accepts: ['delayMinutes', ...detainees],
    },
  },
};

/** A visit that took effect before it was made would be one that was still to come. */
function beforeTheVisit(values: Values, _act: string, { on }: Step) {
  const day = valueOf({ values }, visitedOn);
  if (day === null || on >= day) return [];
  const message = `The visit was on ${day}, so its report cannot have taken effect on ${on}.`;
  return [{ code: UserErrorCode.DAY_OUT_OF_ORDER, field: 'effectiveOn', message }];
}

/** Nobody accepts or declines what was not offered, and nothing is offered to who is not there. */
function detaineeFaults(values: Values) {
  const number = (name: string): number => {
    const value = values[name];
    return typeof value === 'number' ? value : 0;
  };
  const [held, offered] = [number(detaineesHeld.name), number(detaineesOffered.name)];
  const answered = number(detaineesAccepted.name) + number(detaineesDeclined.name);
  const faults: { readonly code: UserErrorCode; readonly field: string; readonly message: string }[] = [];
  if (offered > held) {
    const message = `A visit was offered to ${offered} and ${held} were held. Expected no more than were held.`;
    faults.push({ code: UserErrorCode.INVALID_VALUE, field: detaineesOffered.name, message });
  }
  if (answered > offered) {
    const message = `${answered} accepted or declined and a visit was offered to ${offered}. Expected no more answers than offers.`;
    faults.push({ code: UserErrorCode.INVALID_VALUE, field: detaineesAccepted.name, message });
  }
  return faults;
}
