import { recordType } from '../../../kit/registers/recordType.ts';
import type { AccountabilityContext } from '../context.ts';
import { Area } from '../entities/area.ts';
import { monitoringGroups } from '../registers/monitoringGroups.ts';

/** A stop and search monitoring group, in the graph. */
export const StopAndSearchMonitoringGroup = recordType<AccountabilityContext>(monitoringGroups, [
  {
    name: 'borough',
    description: 'The borough whose stops and searches it looks at.',
    type: () => Area,
    nullable: false,
    resolve: ({ record }) => new Area(record.area),
  },
]);
