import { valueOf } from '../../../kit/registers/record.ts';
import { recordType, type RecordClass } from '../../../kit/registers/recordType.ts';
import type { RegisterContext } from '../../../kit/registers/registerContext.ts';
import { isOpen } from '../readings/isOpen.ts';
import { carriedInto, localPriorities } from '../registers/localPriorities.ts';
import { priorityCategories } from '../registers/priorityLife.ts';
import { CrimeCategory } from './crimeCategory.ts';
import { Ward } from './ward.ts';

/** A local policing priority in the graph. */
export const LocalPriority: RecordClass = recordType<RegisterContext>(localPriorities, [
  {
    name: 'ward',
    description: 'The ward whose residents set it.',
    type: () => Ward,
    nullable: false,
    resolve: ({ record }) => new Ward(record.area),
  },
  {
    name: 'categories',
    description:
      'The categories of recorded crime that it is about; at most ten, none for what crime statistics have no category for. One that they do not know is null.',
    type: () => [CrimeCategory],
    nullable: 'items',
    resolve: ({ record }) => (valueOf(record, priorityCategories) ?? []).map((id) => new CrimeCategory(id)),
  },
  {
    name: 'carriedInto',
    description:
      'The priority under which it goes on, where it was carried forward. Null where it was not, and where that is not recorded.',
    type: () => LocalPriority,
    nullable: true,
    resolve: async ({ record, asAt }, { registers }) => {
      const id = valueOf(record, carriedInto);
      const next = id === null ? null : await registers.record(localPriorities, id, asAt);
      return next === null ? null : new LocalPriority(next, asAt);
    },
  },
  {
    name: 'isClosed',
    description: 'Whether the public was told what came of it, such as false: nothing else closes it.',
    type: () => Boolean,
    nullable: false,
    resolve: ({ record }) => !isOpen(record),
  },
]);
