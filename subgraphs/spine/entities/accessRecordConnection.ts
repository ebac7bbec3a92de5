import { Field, Int, ObjectType } from 'type-graphql';
import { cursorOf, type ReadPage } from '../../../kit/reads/readPage.ts';
import { PageInfo } from '../../../schema/figures/connection.ts';
import { AccessRecord } from './accessRecord.ts';

@ObjectType('AccessRecordEdge', { description: 'An entry of the record of reads in a list.' })
export class AccessRecordEdge {
  @Field(() => AccessRecord, { description: 'The entry.' })
  readonly node: AccessRecord;

  @Field(() => String, { description: 'Its place in the list, to give as `after`.' })
  readonly cursor: string;

  constructor(node: AccessRecord, cursor: string) {
    this.node = node;
    this.cursor = cursor;
  }
}

@ObjectType('AccessRecordConnection', { description: 'Entries of the record of reads, the newest first.' })
export class AccessRecordConnection {
  @Field(() => [AccessRecordEdge], { description: 'Those of this page.' })
  readonly edges: readonly AccessRecordEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  readonly pageInfo: PageInfo;

  readonly #count: ReadPage['count'];

  constructor({ entries, hasMore, count }: ReadPage, after: string | null) {
    this.edges = entries.map((entry) => new AccessRecordEdge(new AccessRecord(entry), cursorOf(entry)));
    this.pageInfo = new PageInfo(
      this.edges.map(({ cursor }) => cursor),
      after !== null,
      hasMore,
    );
    this.#count = count;
  }

  @Field(() => Int, { description: 'How many there are in all, such as 7; counted only where it is asked.' })
  get totalCount(): Promise<number> {
    return this.#count();
  }
}
