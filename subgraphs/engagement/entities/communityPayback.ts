import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { defaultPageSize } from '../../../kit/graph/page.ts';
import { pageOfRecords } from '../../../kit/registers/pageOfRecords.ts';
import { valueOf, type RegisterRecord } from '../../../kit/registers/record.ts';
import { hours } from '../registers/paybackProjects.ts';
import { PaybackStatus } from '../registers/words/paybackStatus.ts';
import { PaybackProject, PaybackProjectConnection } from './paybackProject.ts';

/** Those that were done, whether or not the public was told; a rejected one was told of too, and has no hours. */
const done: ReadonlySet<string> = new Set([PaybackStatus.COMPLETED, PaybackStatus.FED_BACK]);
const waiting: ReadonlySet<string> = new Set([PaybackStatus.COMPLETED, PaybackStatus.REJECTED]);

@ObjectType('CommunityPayback', {
  description:
    'The part that a borough plays in Community Payback: the work that was named for its wards, and what came of it. Nothing of those who do the work. Source: the boards’ secretaries.',
})
export class CommunityPayback {
  readonly #records: readonly RegisterRecord[];
  readonly #asAt: string | null;

  @Field(() => Int, { description: 'Projects that were nominated, such as 14; 0 where none is recorded.' })
  readonly nominatedCount: number;

  @Field(() => Int, { description: 'Projects of which the public is still to be told what came of them, such as 2.' })
  readonly awaitingFeedbackCount: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Hours of unpaid work in the projects that were done and counted, such as 1,240. Null where no project’s hours are recorded.',
  })
  readonly hours: number | null;

  constructor(records: readonly RegisterRecord[], asAt: string | null) {
    this.#records = records;
    this.#asAt = asAt;
    this.nominatedCount = records.length;
    this.awaitingFeedbackCount = records.filter(({ state }) => waiting.has(state)).length;
    const counted = records.flatMap((record) => (done.has(record.state) ? (valueOf(record, hours) ?? []) : []));
    this.hours = counted.length === 0 ? null : counted.reduce((sum, value) => sum + value, 0);
  }

  @Field(() => PaybackProjectConnection, { description: 'Those projects, by ward and number.' })
  projects(
    @Arg('first', () => Int, { defaultValue: defaultPageSize, description: 'How many, from 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ) {
    return new PaybackProjectConnection(pageOfRecords(PaybackProject, this.#records, this.#asAt, first, after));
  }
}
