import type { Field } from '../../../kit/registers/field.ts';
import { dayField } from '../../../kit/registers/fields/dayField.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';

const past = dayField({
  name: 'visitedOn',
  heading: 'Visited on',
  description: 'The day of the visit, such as "2026-03-04"; a visit is recorded from the day after it.',
  when: 'PAST',
});

/**
 * The day of a visit. Visits are unannounced: what is planned, for tonight too, is nowhere in the hub, so that nobody can see
 * it whatever their role.
 */
export const visitedOn: Field<string> = {
  ...past,
  fault: (given, today) => {
    const fault = past.fault(given, today);
    if (fault !== null && fault.code !== UserErrorCode.DAY_OUT_OF_ORDER) return fault;
    if (fault === null && String(given) < today) return null;
    const message = `A visit is recorded once its day is over, and today is ${today}. The hub never holds a visit that is still to come.`;
    return { code: UserErrorCode.DAY_OUT_OF_ORDER, message };
  },
};
