import { recordType } from '../../../kit/registers/recordType.ts';
import { wardPanels } from '../registers/wardPanels.ts';
import { Ward } from './ward.ts';

/** A ward panel in the graph. */
export const WardPanel = recordType(wardPanels, [
  {
    name: 'ward',
    description: 'The ward whose policing priorities it sets.',
    type: () => Ward,
    nullable: false,
    resolve: ({ record }) => new Ward(record.area),
  },
]);
