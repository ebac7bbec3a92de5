import { recordType } from '../../../kit/registers/recordType.ts';
import type { AccountabilityContext } from '../context.ts';
import { Area } from '../entities/area.ts';
import { custodySuites } from '../registers/custodySuites.ts';

/** A custody suite, in the graph. */
export const CustodySuite = recordType<AccountabilityContext>(custodySuites, [
  {
    name: 'borough',
    description: 'The borough in which it lies.',
    type: () => Area,
    nullable: false,
    resolve: ({ record }) => new Area(record.area),
  },
]);
