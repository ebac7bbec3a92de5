import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { recordAsAtDescription } from '../../../kit/registers/recordAsAtDescription.ts';
import type { RecordThing } from '../../../kit/registers/recordType.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { EngagementContext } from '../context.ts';
import { Ward } from '../entities/ward.ts';
import { WardPanel } from '../entities/wardPanel.ts';
import { wardPanels } from '../registers/wardPanels.ts';

@Resolver(() => Ward)
export class WardResolver {
  @FieldResolver(() => WardPanel, {
    nullable: true,
    description:
      'The ward’s panel as its borough keeps the record. Null where the borough keeps none of it, and while the subgraph does not answer.',
  })
  async panel(
    @Root() ward: Ward,
    @Ctx() { registers }: EngagementContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
  ): Promise<RecordThing | null> {
    const record = await registers.record(wardPanels, ward.code, asAt ?? null);
    return record === null ? null : new WardPanel(record, asAt ?? null);
  }
}
