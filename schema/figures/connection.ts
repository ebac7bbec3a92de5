import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Release } from './release.ts';

@Directive('@shareable')
@ObjectType('PageInfo', { description: 'Where a page stands in its list (Relay’s connection specification).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  readonly hasNextPage: boolean;

  @Field(() => Boolean, { description: 'Whether there is anything before this page.' })
  readonly hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  readonly startCursor: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last item, to give as `after`; null on an empty page.',
  })
  readonly endCursor: string | null;

  constructor(cursors: readonly string[], hasPreviousPage: boolean, hasNextPage: boolean) {
    this.hasNextPage = hasNextPage;
    this.hasPreviousPage = hasPreviousPage;
    this.startCursor = cursors[0] ?? null;
    this.endCursor = cursors.at(-1) ?? null;
  }
}

@Directive('@shareable')
@ObjectType('ReleaseEdge', { description: 'A release in a list.' })
export class ReleaseEdge {
  @Field(() => Release, { description: 'The release.' })
  readonly node: Release;

  @Field(() => String, { description: 'Its place in the list, to give as `after`.' })
  readonly cursor: string;

  constructor(node: Release, cursor: string) {
    this.node = node;
    this.cursor = cursor;
  }
}

@Directive('@shareable')
@ObjectType('ReleaseConnection', { description: 'Releases, the latest published first.' })
export class ReleaseConnection {
  @Field(() => [ReleaseEdge], { description: 'The releases of this page.' })
  readonly edges: readonly ReleaseEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  readonly pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many releases there are in all, such as 12.' })
  readonly totalCount: number;

  constructor(edges: readonly ReleaseEdge[], pageInfo: PageInfo, totalCount: number) {
    this.edges = edges;
    this.pageInfo = pageInfo;
    this.totalCount = totalCount;
  }
}
