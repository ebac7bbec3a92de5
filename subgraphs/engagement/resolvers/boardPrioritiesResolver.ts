import { Arg, Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { defaultPageSize } from '../../../kit/graph/page.ts';
import { pageOfRecords } from '../../../kit/registers/pageOfRecords.ts';
import { recordAsAtDescription } from '../../../kit/registers/recordAsAtDescription.ts';
import { recordsOf } from '../../../kit/registers/recordsOf.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { EngagementContext } from '../context.ts';
import { BoardPriority, BoardPriorityConnection } from '../entities/boardPriority.ts';
import { boardPriorities } from '../registers/boardPriorities.ts';
import { PriorityStatus } from '../registers/words/priorityStatus.ts';

/** A place whose boards set priorities. */
interface Place {
  readonly code: string;
}

/** What boards set for their boroughs, on a borough and on London. */
export function boardPrioritiesResolver(type: ClassType<Place>): ClassType {
  @Resolver(() => type)
  class BoardPrioritiesResolver {
    @FieldResolver(() => BoardPriorityConnection, {
      nullable: true,
      description:
        'Policing priorities that Safer Neighbourhood Boards set for their boroughs, by borough and number; those that residents set for wards are in `priorities`. Null while the subgraph does not answer.',
    })
    async boardPriorities(
      @Root() { code }: Place,
      @Ctx() { registers }: EngagementContext,
      @Arg('first', () => Int, { defaultValue: defaultPageSize, description: 'How many, from 1 to 100.' })
      first: number,
      @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
      after: string | null,
      @Arg('status', () => [PriorityStatus], {
        nullable: true,
        description:
          'Only those that stand so, such as [ADOPTED, IN_PROGRESS] for the current ones; all where left out.',
      })
      status: PriorityStatus[] | null,
      @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
    ) {
      const asked = new Set<string>(status ?? Object.values(PriorityStatus));
      const all = await recordsOf(boardPriorities, code, asAt ?? null, registers);
      const own = all.filter(({ state }) => asked.has(state));
      return new BoardPriorityConnection(pageOfRecords(BoardPriority, own, asAt ?? null, first, after));
    }
  }
  return BoardPrioritiesResolver;
}
