import { areaField } from '../../../kit/registers/fields/areaField.ts';
import { referenceField } from '../../../kit/registers/fields/referenceField.ts';
import type { RecordChange, RegisterRecord } from '../../../kit/registers/record.ts';
import type { Register } from '../../../kit/registers/register.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { areaOfFirst } from './boardReference.ts';
import { outsideTheCity } from './outsideTheCity.ts';
import {
  carriedElsewhere,
  fedBackOn,
  feedbackChannel,
  priorityActs,
  priorityCategories,
  priorityNumber,
  priorityTheme,
  request,
  result,
  reviewOn,
  toldBeforeItEnded,
} from './priorityLife.ts';
import { wardPanels } from './wardPanels.ts';
import { PriorityStatus } from './words/priorityStatus.ts';
import { WardPanelStatus } from './words/wardPanelStatus.ts';

const ward = areaField({
  name: 'ward',
  heading: 'Ward',
  description: 'The code of its ward, such as "E05009317".',
  kinds: ['WARD'],
  besides: outsideTheCity('Wards of the City of London have no panels of the Metropolitan Police to set priorities.'),
});

export const carriedInto = referenceField({
  name: 'carriedInto',
  heading: 'Carried into',
  description: 'The priority of the same ward under which it goes on, by its id, such as "E05009317/2027-1".',
  register: 'local-priorities',
});

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
    priorityNumber,
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
    against: (change, standing) => [
      ...adoptedByNoPanel(change, standing),
      ...carriedElsewhere(change, carriedInto, 'ward'),
    ],
  },
  acts: priorityActs({
    type: 'LocalPriority',
    linkAct: 'linkCarriedPriority',
    propose: 'Records what residents of a ward asked for.',
    adopt: 'Records that the panel took a proposed priority up.',
    announceAdopted: ({ id, area }) => ({ kind: 'PRIORITY_ADOPTED', area, keys: { priority: id } }),
    announceFedBack: ({ id, area }) => ({ kind: 'PRIORITY_FED_BACK', area, keys: { priority: id } }),
  }),
};
