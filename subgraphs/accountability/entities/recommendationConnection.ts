import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../schema/figures/connection.ts';
import { Recommendation } from './recommendation.ts';

@ObjectType('RecommendationEdge', { description: 'A recommendation in a list.' })
export class RecommendationEdge {
  @Field(() => Recommendation, { description: 'The recommendation.' })
  readonly node: Recommendation;

  @Field(() => String, { description: 'Its place in the list, to give as `after`.' })
  readonly cursor: string;

  constructor(node: Recommendation, cursor: string) {
    this.node = node;
    this.cursor = cursor;
  }
}

@ObjectType('RecommendationConnection', {
  description: 'Recommendations, the earliest review first and by number within a review.',
})
export class RecommendationConnection {
  @Field(() => [RecommendationEdge], { description: 'The recommendations of this page.' })
  readonly edges: readonly RecommendationEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  readonly pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many recommendations there are in all, such as 19.' })
  readonly totalCount: number;

  constructor(edges: readonly RecommendationEdge[], pageInfo: PageInfo, totalCount: number) {
    this.edges = edges;
    this.pageInfo = pageInfo;
    this.totalCount = totalCount;
  }
}
