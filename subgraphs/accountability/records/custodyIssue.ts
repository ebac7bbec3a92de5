import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { recordType } from '../../../kit/registers/recordType.ts';
import type { AccountabilityContext } from '../context.ts';
import { custodyIssues } from '../registers/custodyIssues.ts';
import { custodySuites } from '../registers/custodySuites.ts';
import { CustodySuite } from './custodySuite.ts';

/** A custody issue, in the graph. */
export const CustodyIssue = recordType<AccountabilityContext>(custodyIssues, [
  {
    name: 'suite',
    description: 'The suite in which it was found. Null while the subgraph does not answer.',
    type: () => CustodySuite,
    nullable: true,
    resolve: async ({ record, asAt }, { registers }) => {
      const suite = await registers.record(custodySuites, record.parent ?? '', asAt);
      return suite === null ? null : new CustodySuite(suite, asAt);
    },
  },
]);

export const CustodyIssueConnection = connectionOf(() => CustodyIssue, {
  type: 'CustodyIssue',
  isRestrictable: true,
  thing: 'custody issue',
  description: 'Issues that custody visitors raised, by number.',
});
