import { textField } from '../../../kit/registers/fields/textField.ts';

/** The number of a record among those of its year, such as "2026-3". */
export const numberInYear = textField({
  name: 'number',
  heading: 'Number',
  description: 'The year and its place among that year’s, such as "2026-3".',
  form: { pattern: /^20\d\d-[1-9]\d{0,2}$/, words: 'a year and a number such as 2026-3' },
});
