import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { recordAsAtDescription } from '../../../kit/registers/recordAsAtDescription.ts';
import type { RecordThing } from '../../../kit/registers/recordType.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import type { EngagementContext } from '../context.ts';
import { Borough } from '../entities/borough.ts';
import { SaferNeighbourhoodBoard } from '../entities/saferNeighbourhoodBoard.ts';
import { boards } from '../registers/boards.ts';

@Resolver(() => Borough)
export class BoardResolver {
  @FieldResolver(() => SaferNeighbourhoodBoard, {
    nullable: true,
    description:
      'The borough’s Safer Neighbourhood Board. Null where nobody keeps its record, for the City of London, which has none, and while the subgraph does not answer.',
  })
  async board(
    @Root() borough: Borough,
    @Ctx() { registers }: EngagementContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
  ): Promise<RecordThing | null> {
    const record = await registers.record(boards, borough.code, asAt ?? null);
    return record === null ? null : new SaferNeighbourhoodBoard(record, asAt ?? null);
  }
}
