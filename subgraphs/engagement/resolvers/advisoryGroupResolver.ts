import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { recordAsAtDescription } from '../../../kit/registers/recordAsAtDescription.ts';
import type { RecordThing } from '../../../kit/registers/recordType.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { EngagementContext } from '../context.ts';
import { Borough } from '../entities/borough.ts';
import { IndependentAdvisoryGroup } from '../entities/independentAdvisoryGroup.ts';
import { advisoryGroups } from '../registers/advisoryGroups.ts';

@Resolver(() => Borough)
export class AdvisoryGroupResolver {
  @FieldResolver(() => IndependentAdvisoryGroup, {
    nullable: true,
    description:
      'The borough’s Independent Advisory Group. Null where nobody keeps its record, and while the subgraph does not answer.',
  })
  async independentAdvisoryGroup(
    @Root() borough: Borough,
    @Ctx() { registers }: EngagementContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
  ): Promise<RecordThing | null> {
    const record = await registers.record(advisoryGroups, borough.code, asAt ?? null);
    return record === null ? null : new IndependentAdvisoryGroup(record, asAt ?? null);
  }
}
