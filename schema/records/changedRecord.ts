import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../figures/connection.ts';
import { DateScalar } from '../figures/scalars.ts';
import { DateTimeScalar } from './dateTimeScalar.ts';

/** What there is to tell of a record that changed. */
export interface ChangedRecordFacts {
  readonly thing: string;
  readonly record: string;
  readonly place: string;
  readonly version: number;
  readonly act: string;
  readonly status: string;
  readonly statusBefore: string | null;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly isDemonstration: boolean;
}

@Directive('@shareable')
@ObjectType('ChangedRecord', {
  description:
    'One change of a record that partners keep in the hub, in a list over many of them. What it says and why stands in the record’s own history.',
})
export class ChangedRecord {
  @Field(() => String, { description: 'What kind of record it is, such as "local priority".' })
  readonly thing: string;

  @Field(() => ID, { description: 'The record’s id, such as "E05009317/2026-1".' })
  readonly record: string;

  @Field(() => String, { description: 'The name of the place that the record is of, such as "Bethnal Green East".' })
  readonly place: string;

  @Field(() => Int, { description: 'The version of the record that the change made: 1 where it was entered.' })
  readonly version: number;

  @Field(() => String, { description: 'What was done, by the name of the mutation, such as "adoptLocalPriority".' })
  readonly act: string;

  @Field(() => String, { description: 'The status of the record afterwards, such as "ADOPTED".' })
  readonly status: string;

  @Field(() => String, {
    nullable: true,
    description: 'The status of the record before, such as "PROPOSED"; null where it was entered.',
  })
  readonly statusBefore: string | null;

  @Field(() => DateScalar, { description: 'The day on which it took effect, such as "2026-03-04".' })
  readonly effectiveOn: string;

  @Field(() => DateTimeScalar, { description: 'When it was entered, such as "2026-11-27T14:32:05.120Z".' })
  readonly recordedAt: string;

  @Field(() => Boolean, { description: 'Whether the record is made up to show the hub, such as false.' })
  readonly isDemonstration: boolean;

  constructor(facts: ChangedRecordFacts) {
    this.thing = facts.thing;
    this.record = facts.record;
    this.place = facts.place;
    this.version = facts.version;
    this.act = facts.act;
    this.status = facts.status;
    this.statusBefore = facts.statusBefore;
    this.effectiveOn = facts.effectiveOn;
    this.recordedAt = facts.recordedAt;
    this.isDemonstration = facts.isDemonstration;
  }
}

@Directive('@shareable')
@ObjectType('ChangedRecordEdge', { description: 'A change in a list of them.' })
export class ChangedRecordEdge {
  @Field(() => ChangedRecord, { description: 'The change.' })
  readonly node: ChangedRecord;

  @Field(() => String, { description: 'Its place in the list, to give as `after`.' })
  readonly cursor: string;

  constructor(node: ChangedRecord, cursor: string) {
    this.node = node;
    this.cursor = cursor;
  }
}

@Directive('@shareable')
@ObjectType('ChangedRecordConnection', { description: 'Changes of records, the latest entry first.' })
export class ChangedRecordConnection {
  @Field(() => [ChangedRecordEdge], { description: 'The changes of this page.' })
  readonly edges: readonly ChangedRecordEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  readonly pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many changes there are in all, such as 12.' })
  readonly totalCount: number;

  constructor(edges: readonly ChangedRecordEdge[], pageInfo: PageInfo, totalCount: number) {
    this.edges = edges;
    this.pageInfo = pageInfo;
    this.totalCount = totalCount;
  }
}
