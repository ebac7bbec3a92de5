import { recordType } from '../../../kit/registers/recordType.ts';
import { advisoryGroups } from '../registers/advisoryGroups.ts';
import { Borough } from './borough.ts';

/** An Independent Advisory Group in the graph. */
export const IndependentAdvisoryGroup = recordType(advisoryGroups, [
  {
    name: 'borough',
    description: 'The borough whose police it advises.',
    type: () => Borough,
    nullable: false,
    resolve: ({ record }) => new Borough(record.area),
  },
]);
