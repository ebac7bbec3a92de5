import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { recordType } from '../../../kit/registers/recordType.ts';
import { paybackProjects } from '../registers/paybackProjects.ts';
import { Ward } from './ward.ts';

/** A Community Payback project in the graph. */
export const PaybackProject = recordType(paybackProjects, [
  {
    name: 'ward',
    description: 'The ward that it is for.',
    type: () => Ward,
    nullable: false,
    resolve: ({ record }) => new Ward(record.area),
  },
]);

export const PaybackProjectConnection = connectionOf(() => PaybackProject, {
  type: 'PaybackProject',
  thing: 'Community Payback project',
  description: 'Community Payback projects, by ward and number.',
});
