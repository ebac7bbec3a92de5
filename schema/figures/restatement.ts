import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Period } from '../periods.ts';
import { PageInfo } from './connection.ts';
import { Figure } from './figure.ts';
import { PeriodScalar } from './scalars.ts';

@Directive('@shareable')
@ObjectType('Restatement', { description: 'A later release giving another value for the same figure.' })
export class Restatement {
  @Field(() => PeriodScalar, { description: 'The period whose figure was restated, such as "2024-01".' })
  readonly period: Period;

  @Field(() => Figure, { description: 'The figure as it stood before, with the last release that stood behind it.' })
  readonly from: Figure;

  @Field(() => Figure, { description: 'The figure as it was restated, with the release that did so.' })
  readonly to: Figure;

  @Field(() => Float, {
    nullable: true,
    description: 'The new value less the old one, such as -61; null where either is absent.',
  })
  readonly difference: number | null;

  constructor(period: Period, from: Figure, to: Figure) {
    this.period = period;
    this.from = from;
    this.to = to;
    this.difference = from.value === null || to.value === null ? null : to.value - from.value;
  }
}

@Directive('@shareable')
@ObjectType('RestatementEdge', { description: 'A restatement in a list.' })
export class RestatementEdge {
  @Field(() => Restatement, { description: 'The restatement.' })
  readonly node: Restatement;

  @Field(() => String, { description: 'Its place in the list, to give as `after`.' })
  readonly cursor: string;

  constructor(node: Restatement, cursor: string) {
    this.node = node;
    this.cursor = cursor;
  }
}

@Directive('@shareable')
@ObjectType('RestatementConnection', {
  description: 'Restatements, those of the latest release first and within it the latest period first.',
})
export class RestatementConnection {
  @Field(() => [RestatementEdge], { description: 'The restatements of this page.' })
  readonly edges: readonly RestatementEdge[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  readonly pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many restatements there are in all, such as 12.' })
  readonly totalCount: number;

  constructor(edges: readonly RestatementEdge[], pageInfo: PageInfo, totalCount: number) {
    this.edges = edges;
    this.pageInfo = pageInfo;
    this.totalCount = totalCount;
  }
}
