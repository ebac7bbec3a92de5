import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { valueOf } from '../../../kit/registers/record.ts';
import { recordType, type RecordClass } from '../../../kit/registers/recordType.ts';
import type { RegisterContext } from '../../../kit/registers/registerContext.ts';
import { isOpen } from '../readings/isOpen.ts';
import { boardCarriedInto, boardPriorities } from '../registers/boardPriorities.ts';
import { priorityCategories } from '../registers/priorityLife.ts';
import { Borough } from './borough.ts';
import { CrimeCategory } from './crimeCategory.ts';

/** A policing priority of a borough in the graph. */
export const BoardPriority: RecordClass = recordType<RegisterContext>(boardPriorities, [
  {
    name: 'borough',
    description: 'The borough for which its board set it.',
    type: () => Borough,
    nullable: false,
    resolve: ({ record }) => new Borough(record.area),
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
    type: () => BoardPriority,
    nullable: true,
    resolve: async ({ record, asAt }, { registers }) => {
      const id = valueOf(record, boardCarriedInto);
      const next = id === null ? null : await registers.record(boardPriorities, id, asAt);
      return next === null ? null : new BoardPriority(next, asAt);
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

export const BoardPriorityConnection = connectionOf(() => BoardPriority, {
  type: 'BoardPriority',
  thing: 'priority of a board',
  description: 'Policing priorities that boards set for their boroughs, by borough and number.',
});
