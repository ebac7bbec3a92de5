import { Arg, Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import type { ConnectionClass } from '../../../kit/graph/connectionOf.ts';
import { defaultPageSize } from '../../../kit/graph/page.ts';
import { pageOfRecords } from '../../../kit/registers/pageOfRecords.ts';
import type { RecordClass, RecordThing } from '../../../kit/registers/recordType.ts';
import type { Register } from '../../../kit/registers/register.ts';
import type { EngagementContext } from '../context.ts';

interface Meetings {
  /** The body that meets. */
  readonly of: RecordClass;
  readonly register: Register;
  readonly type: RecordClass;
  readonly connection: ConnectionClass<RecordThing>;
}

/** The meetings of a body, the latest first. */
export function meetingsResolver({ of, register, type, connection }: Meetings): ClassType {
  @Resolver(() => of)
  class MeetingsResolver {
    @FieldResolver(() => connection, { description: 'Its meetings, the latest first; planned ones too.' })
    async meetings(
      @Root() { record, asAt }: RecordThing,
      @Ctx() { registers }: EngagementContext,
      @Arg('first', () => Int, { defaultValue: defaultPageSize, description: 'How many, from 1 to 100.' })
      first: number,
      @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
      after: string | null,
    ) {
      const meetings = await registers.partsOf(register, record.id, asAt);
      // Ids end with the day for which a meeting was called.
      return new connection(pageOfRecords(type, meetings.toReversed(), asAt, first, after));
    }
  }
  return MeetingsResolver;
}
