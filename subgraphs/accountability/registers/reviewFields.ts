import { textField } from '../../../kit/registers/fields/textField.ts';

/** A review, by its id in the hub or by one of the committee's own. */
export const reviewField = textField({
  name: 'review',
  heading: 'Review',
  description:
    'The review, such as "police-and-crime-plan-2013": one that the hub holds, or another name in small letters.',
  form: { pattern: /^[a-z][a-z0-9-]{2,59}$/, words: 'small letters, digits and hyphens such as knife-crime-2026' },
});

/** A number within a review, as its document writes it. */
export const reviewNumber = textField({
  name: 'number',
  heading: 'Number',
  description: 'Its number in the review, such as "8".',
  form: { pattern: /^[1-9]\d{0,2}[a-z]?$/, words: 'a number such as 8 or 6a' },
});
