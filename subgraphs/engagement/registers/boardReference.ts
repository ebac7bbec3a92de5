import { referenceField } from '../../../kit/registers/fields/referenceField.ts';
import { boards } from './boards.ts';

/** The board that a record is part of. */
export const boardReference = referenceField({
  name: 'board',
  heading: 'Board',
  description: 'Its Safer Neighbourhood Board, by the code of the borough, such as "E09000030".',
  register: boards.id,
});

/** The area of a record whose id begins with that of the board or panel it is part of. */
export function areaOfFirst(id: string): string {
  return id.split('/')[0] ?? '';
}
