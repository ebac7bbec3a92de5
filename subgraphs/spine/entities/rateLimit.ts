import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../schema/records/dateTimeScalar.ts';

@ObjectType('RateLimit', {
  description:
    'What queries cost, and how much may still be spent: by key, or by address without one. Every object of an answer costs 1.',
})
export class RateLimit {
  @Field(() => Int, {
    description: 'What this query was expected to cost, such as 412; what it did not need is given back.',
  })
  readonly cost: number;

  @Field(() => Int, { description: 'What may be spent at once, such as 300000.' })
  readonly limit: number;

  @Field(() => Int, { description: 'What is left once this query is paid, such as 299588.' })
  readonly remaining: number;

  @Field(() => DateTimeScalar, { description: 'When all of it is there again, such as "2026-11-27T14:32:05.120Z".' })
  readonly resetAt: string;

  constructor(told: RateLimit) {
    this.cost = told.cost;
    this.limit = told.limit;
    this.remaining = told.remaining;
    this.resetAt = told.resetAt;
  }
}
