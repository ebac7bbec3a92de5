import { Field, ObjectType } from 'type-graphql';
import type { TargetEvidence as EvidenceFacts } from '../../../schema/targets/target.ts';

@ObjectType('TargetEvidence', { description: 'What a target rests on, and who says so.' })
export class TargetEvidence {
  @Field(() => String, { description: 'What is told, such as "No interim targets are stated."' })
  readonly statement: string;

  @Field(() => String, { description: 'By what, such as "MOPAC Challenge, presentation of April 2013".' })
  readonly source: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Where it was read, such as "https://studylib.net/doc/5667990"; null where it is one of the source documents.',
  })
  readonly webPage: string | null;

  constructor({ statement, source, webPage }: EvidenceFacts) {
    this.statement = statement;
    this.source = source;
    this.webPage = webPage;
  }
}
