import type { FieldFault } from '../../../kit/registers/field.ts';
import { valueOf, type Values } from '../../../kit/registers/record.ts';
import type { Step } from '../../../kit/registers/register.ts';
import { areaByCode } from '../../../schema/places/areas.ts';
import { UserErrorCode } from '../../../schema/records/userError.ts';
import { heldReviews } from '../documents/heldReviews.ts';
import type { ScrutinyReviewRecord } from '../documents/scrutinyReview.ts';
import { keptArea } from './keptAreas.ts';
import { reviewField, reviewNumber } from './reviewFields.ts';

type Fault = FieldFault & { readonly field: string };

/** A record of a review whose document the hub holds is of the area that the review is about: of another, nothing would find it. */
export function ofAnotherArea(values: Values, _act: string, { from }: Step): readonly Fault[] {
  const review = heldReviewOf(values);
  const [area = ''] = review?.areas ?? [];
  // What was entered before stays as it was entered.
  if (from !== null || review === undefined || values[keptArea.name] === area) return [];
  const message = `"${review.id}" is about ${areaByCode(area)?.name ?? area}. Expected the area ${area}.`;
  return [{ code: UserErrorCode.INVALID_VALUE, message, field: keptArea.name }];
}

/** Nobody follows up what the document does not recommend. A lettered part may be followed up by itself. */
export function notRecommended(values: Values, _act: string, { from }: Step): readonly Fault[] {
  const review = heldReviewOf(values);
  if (from !== null || review === undefined) return [];
  const numbers = review.recommendations.flatMap(({ number, parts }) => [
    number,
    ...parts.filter(({ label }) => /^[a-z]$/.test(label)).map(({ label }) => `${number}${label}`),
  ]);
  const given = valueOf({ values }, reviewNumber) ?? '';
  if (numbers.includes(given)) return [];
  const message = `"${review.id}" makes recommendations ${numbers[0] ?? ''} to ${numbers.at(-1) ?? ''}, and none of the number ${given}.`;
  return [{ code: UserErrorCode.UNKNOWN_RECORD, message, field: reviewNumber.name }];
}

function heldReviewOf(values: Values): ScrutinyReviewRecord | undefined {
  return heldReviews.find(({ id }) => id === values[reviewField.name]);
}
