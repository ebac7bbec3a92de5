import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PageInfo } from './connection.ts';
import { Restatement } from './restatement.ts';

@Directive('@shareable')
@ObjectType('ReleaseRestatement', { description: 'A figure of the publisher’s own that one release restated.' })
export class ReleaseRestatement {
  @Field(() => String, {
    description: 'The code of the area, such as "E09000030"; "UNKNOWN" or "AIRPORTS" for records of no borough.',
  })
  readonly areaCode: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the area, such as "Tower Hamlets"; null for records of no area.',
  })
  readonly areaName: string | null;

  @Field(() => ID, { description: 'What is measured, such as "crime".' })
  readonly measure: string;

  @Field(() => ID, { description: 'Which part of it, such as "theft/shoplifting"; empty for all of it.' })
  readonly category: string;

  @Field(() => Restatement, { description: 'What was restated, and how.' })
  readonly restatement: Restatement;

  constructor(place: Omit<ReleaseRestatement, 'restatement'>, restatement: Restatement) {
    this.areaCode = place.areaCode;
    this.areaName = place.areaName;
    this.measure = place.measure;
    this.category = place.category;
    this.restatement = restatement;
  }
}

@Directive('@shareable')
@ObjectType('ReleaseRestatementEdge', { description: 'A restatement in a list.' })
export class ReleaseRestatementEdge {
  @Field(() => ReleaseRestatement, { description: 'The restatement.' })
  readonly node: ReleaseRestatement;

  @Field(() => String, { description: 'Its place in the list, to give as `after`.' })
  readonly cursor: string;

  constructor(node: ReleaseRestatement, cursor: string) {
    this.node = node;
    this.cursor = cursor;
  }
}

@Directive('@shareable')
@ObjectType('ReleaseRestatementConnection', {
  description: 'What one release restated, by measure, category, area and period.',
})
export class ReleaseRestatementConnection {
  @Field(() => [ReleaseRestatementEdge], { description: 'The restatements of this page.' })
  readonly edges: readonly ReleaseRestatementEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  readonly pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many figures it restated in all, such as 3263.' })
  readonly totalCount: number;

  constructor(edges: readonly ReleaseRestatementEdge[], pageInfo: PageInfo, totalCount: number) {
    this.edges = edges;
    this.pageInfo = pageInfo;
    this.totalCount = totalCount;
  }
}
