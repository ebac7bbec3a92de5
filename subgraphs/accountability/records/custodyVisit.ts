import { mayAct } from '../../../kit/access/mayAct.ts';
import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { recordType } from '../../../kit/registers/recordType.ts';
import type { AccountabilityContext } from '../context.ts';
import { custodySuites } from '../registers/custodySuites.ts';
import { custodyVisits, detaineeFields } from '../registers/custodyVisits.ts';
import { CustodySuite } from './custodySuite.ts';
import { CustodyVisitCounts } from './custodyVisitCounts.ts';

const told = new Set(detaineeFields.map(({ name }) => name));

/**
 * A custody visit in the graph. How many people were held on one visit is for those who keep the record: it is told to others
 * in controlled sums alone.
 */
export const CustodyVisit = recordType<AccountabilityContext>(
  { ...custodyVisits, fields: custodyVisits.fields.filter(({ name }) => !told.has(name)) },
  [
    {
      name: 'suite',
      description: 'The suite that was visited. Null while the subgraph does not answer.',
      type: () => CustodySuite,
      nullable: true,
      resolve: async ({ record, asAt }, { registers }) => {
        const suite = await registers.record(custodySuites, record.parent ?? '', asAt);
        return suite === null ? null : new CustodySuite(suite, asAt);
      },
    },
    {
      name: 'counts',
      description: 'How many people were held, and to how many a visit was offered. Null for those who keep no visits.',
      type: () => CustodyVisitCounts,
      nullable: true,
      resolve: ({ record }, { viewer }) =>
        mayAct(viewer, 'enter', record.area) ? new CustodyVisitCounts(record) : null,
    },
  ],
);

export const CustodyVisitConnection = connectionOf(() => CustodyVisit, {
  type: 'CustodyVisit',
  thing: 'custody visit',
  description: 'Custody visits that were made and are told, by suite and day.',
});
