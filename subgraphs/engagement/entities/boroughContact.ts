import { recordType } from '../../../kit/registers/recordType.ts';
import { boroughContacts } from '../registers/boroughContacts.ts';
import { Borough } from './borough.ts';

/** A borough's contact in the graph. */
export const BoroughContact = recordType(boroughContacts, [
  {
    name: 'borough',
    description: 'The borough whose contact it is.',
    type: () => Borough,
    nullable: false,
    resolve: ({ record }) => new Borough(record.area),
  },
]);
