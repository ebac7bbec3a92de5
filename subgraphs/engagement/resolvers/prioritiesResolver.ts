import { Arg, Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { defaultPageSize } from '../../../kit/graph/page.ts';
import { pageOfRecords } from '../../../kit/registers/pageOfRecords.ts';
import { recordAsAtDescription } from '../../../kit/registers/recordAsAtDescription.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { EngagementContext } from '../context.ts';
import { LocalPriority } from '../entities/localPriority.ts';
import { LocalPriorityConnection } from '../entities/localPriorityConnection.ts';
import { PriorityCounts } from '../entities/priorityCounts.ts';
import { prioritiesOf } from '../readings/prioritiesOf.ts';
import { priorityCounts } from '../readings/priorityCounts.ts';
import { PriorityStatus } from '../registers/words/priorityStatus.ts';

const away = 'Null while the subgraph does not answer.';

/** A place whose residents set priorities. */
interface Place {
  readonly code: string;
}

/** The fields that local priorities add to one type of place; the same for London, boroughs and wards. */
export function prioritiesResolver(type: ClassType<Place>): ClassType {
  @Resolver(() => type)
  class PrioritiesResolver {
    @FieldResolver(() => LocalPriorityConnection, {
      nullable: true,
      description: `Policing priorities that residents set, by ward and number. ${away}`,
    })
    async priorities(
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
      const priorities = (await prioritiesOf(code, asAt ?? null, registers)).filter(({ state }) => asked.has(state));
      return new LocalPriorityConnection(pageOfRecords(LocalPriority, priorities, asAt ?? null, first, after));
    }

    @FieldResolver(() => PriorityCounts, {
      nullable: true,
      description: `What those priorities are about, counted; to be set beside recorded crime by the ids of its categories. ${away}`,
    })
    async priorityCounts(
      @Root() { code }: Place,
      @Ctx() { registers }: EngagementContext,
      @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
    ): Promise<PriorityCounts> {
      return priorityCounts(await prioritiesOf(code, asAt ?? null, registers));
    }
  }
  return PrioritiesResolver;
}
