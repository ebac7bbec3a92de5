import type { ComplaintColumn } from '../../../schema/complaints/complaintColumns.ts';

/** Counts that add up: given with all of their parts, by their total alone, or not at all. */
export interface ComplaintGroup {
  readonly total: ComplaintColumn;
  readonly parts: readonly ComplaintColumn[];
  /** The group of which each case or allegation counted here holds one at least. */
  readonly within?: ComplaintColumn;
}

export const complaintGroups: readonly ComplaintGroup[] = [
  { total: 'CASES', parts: ['CASES_OUTSIDE_SCHEDULE_3', 'CASES_UNDER_SCHEDULE_3'], within: 'ALLEGATIONS' },
  {
    total: 'ALLEGATIONS',
    parts: [
      'DELIVERY_OF_DUTIES_AND_SERVICE',
      'POWERS_POLICIES_AND_PROCEDURES',
      'PROPERTY_OR_PREMISES',
      'ACCESS_OR_DISCLOSURE_OF_INFORMATION',
      'USE_OF_POLICE_VEHICLES',
      'DISCRIMINATORY_BEHAVIOUR',
      'ABUSE_OF_POSITION_OR_CORRUPTION',
      'INDIVIDUAL_BEHAVIOURS',
      'SEXUAL_CONDUCT',
      'DISCREDITABLE_CONDUCT',
      'OTHER_ALLEGATION',
    ],
  },
  {
    total: 'FINALISED',
    parts: ['FINALISED_OUTSIDE_SCHEDULE_3', 'FINALISED_UNDER_SCHEDULE_3'],
    within: 'ALLEGATIONS_FINALISED',
  },
  {
    total: 'ALLEGATIONS_FINALISED',
    parts: [
      'SERVICE_ACCEPTABLE',
      'SERVICE_NOT_ACCEPTABLE',
      'NOT_ABLE_TO_DETERMINE',
      'CASE_TO_ANSWER',
      'NO_CASE_TO_ANSWER',
      'OTHER_OUTCOME',
    ],
  },
];

/** Means, and the count that each is of. */
export const complaintDays: readonly { readonly days: ComplaintColumn; readonly of: ComplaintColumn }[] = [
  { days: 'DAYS_OUTSIDE_SCHEDULE_3', of: 'FINALISED_OUTSIDE_SCHEDULE_3' },
  { days: 'DAYS_UNDER_SCHEDULE_3', of: 'FINALISED_UNDER_SCHEDULE_3' },
  { days: 'DAYS_UNDER_SCHEDULE_3_WITHOUT_SUSPENSION', of: 'FINALISED_UNDER_SCHEDULE_3' },
];
