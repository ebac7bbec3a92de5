import { choiceField } from '../../../kit/registers/fields/choiceField.ts';
import { dayField } from '../../../kit/registers/fields/dayField.ts';
import { freeTextField } from '../../../kit/registers/fields/freeTextField.ts';
import { textField } from '../../../kit/registers/fields/textField.ts';
import type { RecordChange, Values } from '../../../kit/registers/record.ts';
import type { Register, Step } from '../../../kit/registers/register.ts';
import type { HubEvent } from '../../../schema/events/hubEvent.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { RiskRating } from '../entities/riskRating.ts';
import { firstSegment } from './firstSegment.ts';
import { keptArea } from './keptAreas.ts';
import { numberInYear } from './numberField.ts';
import { roleForm } from './roleForm.ts';
import { RiskStatus } from './words/riskStatus.ts';

const { OPEN, CLOSED } = RiskStatus;

const wording = freeTextField({
  name: 'wording',
  heading: 'Wording',
  description: 'What may go wrong, such as "Too few officers to staff every ward team".',
});

const rating = (name: string, heading: string, description: string) =>
  choiceField({ name, heading, description, words: RiskRating });

export const likelihood = rating('likelihood', 'Likelihood', 'How likely it is taken to be, such as MEDIUM.');
export const impact = rating('impact', 'Impact', 'How grave it is taken to be, such as HIGH.');
const netConcern = rating('netConcern', 'Net concern', 'The concern that is left after what is done, such as MEDIUM.');

const actions = freeTextField({
  name: 'actions',
  heading: 'Actions',
  description: 'What was agreed to be done, such as "Monitor abstractions from ward teams each month".',
});

const owner = textField({
  name: 'owner',
  heading: 'Owner',
  description: 'Who owns it, by rank or role and never by name, such as "Borough commander".',
  form: roleForm,
});

export const nextReviewOn = dayField({
  name: 'nextReviewOn',
  heading: 'Next review on',
  description: 'The day by which it is looked at again, such as "2027-01-31".',
  when: 'ANY',
});

const about = ['wording', 'actions', 'owner'];
const judged = ['likelihood', 'impact', 'netConcern', 'nextReviewOn'];

const changed = ({ id, area }: RecordChange): HubEvent => ({ kind: 'RISK_CHANGED', area, keys: { risk: id } });

/** Who looks at a risk says when it is looked at again: a day gone by would leave it overdue at once, or promise nothing. */
function reviewedBeforeNow(values: Values, act: string, { on }: Step) {
  const next = values[nextReviewOn.name];
  if (act === 'closeRisk' || typeof next !== 'string' || next >= on) return [];
  const message = `The next review is on ${next}, before the day of this one, ${on}. Expected that day or a later one.`;
  return [{ code: UserErrorCode.DAY_OUT_OF_ORDER, message, field: nextReviewOn.name }];
}

/** Risks that partners keep in the hub; those of source documents stay with their documents. */
export const keptRisks: Register = {
  id: 'risks',
  type: 'KeptRisk',
  thing: 'risk',
  description:
    'A risk that a partnership watches: how likely and how grave it is taken to be, and when it is looked at again.',
  fields: [keptArea, numberInYear, wording, likelihood, impact, netConcern, actions, owner, nextReviewOn],
  key: ['area', 'number'],
  areaOf: firstSegment,
  audience: 'PARTNERS',
  states: RiskStatus,
  check: reviewedBeforeNow,
  announcesTexts: changed,
  acts: {
    raiseRisk: {
      word: 'Raise',
      description: 'Records a risk that is watched from now on.',
      from: null,
      to: OPEN,
      requires: [...judged],
      accepts: about,
      kind: 'raise',
      announces: changed,
    },
    reviewRisk: {
      word: 'Review',
      description: 'Records that a risk was looked at, how it is taken to be now, and when it is looked at again.',
      from: [OPEN],
      to: null,
      requires: ['nextReviewOn'],
      accepts: [...judged, ...about],
      announces: changed,
    },
    closeRisk: {
      word: 'Close',
      description: 'Records that a risk is watched no longer.',
      from: [OPEN],
      to: CLOSED,
      requires: [],
      accepts: ['actions'],
      announces: changed,
    },
    reopenRisk: {
      word: 'Reopen',
      description: 'Records that a closed risk is watched again.',
      from: [CLOSED],
      to: OPEN,
      requires: [...judged],
      accepts: about,
      kind: 'raise',
      announces: changed,
    },
  },
};
