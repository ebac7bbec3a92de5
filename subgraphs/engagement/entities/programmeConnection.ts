import { Field, Int, ObjectType } from 'type-graphql';
import type { Page } from '../../../kit/graph/page.ts';
import { PageInfo } from '../../../schema/figures/connection.ts';
import { Programme } from './programme.ts';

@ObjectType('ProgrammeEdge', { description: 'A programme in a list.' })
export class ProgrammeEdge {
  @Field(() => Programme, { description: 'The programme.' })
  readonly node: Programme;

  @Field(() => String, { description: 'Its place in the list, to give as `after`.' })
  readonly cursor: string;

  constructor(node: Programme, cursor: string) {
    this.node = node;
    this.cursor = cursor;
  }
}

@ObjectType('ProgrammeConnection', { description: 'Programmes, in the order of the document that tells of them.' })
export class ProgrammeConnection {
  @Field(() => [ProgrammeEdge], { description: 'The programmes of this page.' })
  readonly edges: readonly ProgrammeEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  readonly pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many programmes there are in all, such as 16.' })
  readonly totalCount: number;

  constructor({ items, pageInfo, totalCount }: Page<Programme>) {
    this.edges = items.map(({ item, cursor }) => new ProgrammeEdge(item, cursor));
    this.pageInfo = pageInfo;
    this.totalCount = totalCount;
  }
}
