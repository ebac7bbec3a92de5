import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../../schema/records/userError.ts';
import { AccessKey } from './accessKey.ts';

@ObjectType('AccessKeyPayload', { description: 'What came of an act on a key.' })
export class AccessKeyPayload {
  @Field(() => AccessKey, { nullable: true, description: 'The key; null where the act was not done.' })
  readonly key: AccessKey | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The whole key, shown this once, such as "hub_k3n8w0q2ax_…"; null where none was made. Hand it on by a safe way, and never by an address.',
  })
  readonly secret: string | null;

  @Field(() => [UserError], { description: 'Why it was not done; empty where it was.' })
  readonly userErrors: readonly UserError[];

  constructor(key: AccessKey | null, secret: string | null, userErrors: readonly UserError[]) {
    this.key = key;
    this.secret = secret;
    this.userErrors = userErrors;
  }
}
