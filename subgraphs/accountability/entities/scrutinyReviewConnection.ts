import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../schema/figures/connection.ts';
import { ScrutinyReview } from './scrutinyReview.ts';

@ObjectType('ScrutinyReviewEdge', { description: 'A review in a list.' })
export class ScrutinyReviewEdge {
  @Field(() => ScrutinyReview, { description: 'The review.' })
  readonly node: ScrutinyReview;

  @Field(() => String, { description: 'Its place in the list, to give as `after`.' })
  readonly cursor: string;

  constructor(node: ScrutinyReview, cursor: string) {
    this.node = node;
    this.cursor = cursor;
  }
}

@ObjectType('ScrutinyReviewConnection', { description: 'Reviews by scrutiny committees, the earliest first.' })
export class ScrutinyReviewConnection {
  @Field(() => [ScrutinyReviewEdge], { description: 'The reviews of this page.' })
  readonly edges: readonly ScrutinyReviewEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  readonly pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many reviews there are in all, such as 2.' })
  readonly totalCount: number;

  constructor(edges: readonly ScrutinyReviewEdge[], pageInfo: PageInfo, totalCount: number) {
    this.edges = edges;
    this.pageInfo = pageInfo;
    this.totalCount = totalCount;
  }
}
