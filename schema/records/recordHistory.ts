import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../figures/connection.ts';
import { DateScalar } from '../figures/scalars.ts';
import { DateTimeScalar } from './dateTimeScalar.ts';

/** What there is to tell of a change. */
export interface RecordChangeFacts {
  readonly version: number;
  readonly act: string;
  readonly status: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly agency: string | null;
  readonly role: string;
  readonly reason: string | null;
  readonly changedFields: readonly string[];
}

@Directive('@shareable')
@ObjectType('RecordChange', { description: 'One change of a record that partners keep in the hub: who, when and why.' })
export class RecordChange {
  @Field(() => Int, { description: 'The version that it made: 1 for the first entry.' })
  readonly version: number;

  @Field(() => String, { description: 'What was done, by the name of the mutation, such as "establishWardPanel".' })
  readonly act: string;

  @Field(() => String, { description: 'The status of the record afterwards, such as "ESTABLISHED".' })
  readonly status: string;

  @Field(() => DateScalar, { description: 'The day on which it took effect, such as "2026-03-04".' })
  readonly effectiveOn: string;

  @Field(() => DateTimeScalar, { description: 'When it was entered, such as "2026-11-27T14:32:05.120Z".' })
  readonly recordedAt: string;

  @Field(() => String, {
    nullable: true,
    description: 'The agency that made it, such as "tower-hamlets"; null where the hub does not know it.',
  })
  readonly agency: string | null;

  @Field(() => String, {
    description: 'The part in which whoever made it asked, such as "SECRETARY"; persons are not kept.',
  })
  readonly role: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, such as "Minutes of the panel of 4 March". Null for those who may not keep the record: it is read by nobody before it is written down.',
  })
  readonly reason: string | null;

  @Field(() => [String], { description: 'The fields that changed, such as ["chairKind"].' })
  readonly changedFields: readonly string[];

  constructor(facts: RecordChangeFacts) {
    this.version = facts.version;
    this.act = facts.act;
    this.status = facts.status;
    this.effectiveOn = facts.effectiveOn;
    this.recordedAt = facts.recordedAt;
    this.agency = facts.agency;
    this.role = facts.role;
    this.reason = facts.reason;
    this.changedFields = facts.changedFields;
  }
}

@Directive('@shareable')
@ObjectType('RecordChangeEdge', { description: 'A change in a history.' })
export class RecordChangeEdge {
  @Field(() => RecordChange, { description: 'The change.' })
  readonly node: RecordChange;

  @Field(() => String, { description: 'Its place in the history, to give as `after`.' })
  readonly cursor: string;

  constructor(node: RecordChange, cursor: string) {
    this.node = node;
    this.cursor = cursor;
  }
}

@Directive('@shareable')
@ObjectType('RecordChangeConnection', { description: 'The history of a record, the latest change first.' })
export class RecordChangeConnection {
  @Field(() => [RecordChangeEdge], { description: 'The changes of this page.' })
  readonly edges: readonly RecordChangeEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  readonly pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many changes there are in all, such as 7.' })
  readonly totalCount: number;

  constructor(edges: readonly RecordChangeEdge[], pageInfo: PageInfo, totalCount: number) {
    this.edges = edges;
    this.pageInfo = pageInfo;
    this.totalCount = totalCount;
  }
}
