import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { ViewerRole } from './viewer.ts';

@InputType('CreateAccessKeyInput', { description: 'What a new key is to open.' })
export class CreateAccessKeyInput {
  @Field(() => String, { description: 'Whose it is, such as "tower-hamlets".' })
  readonly agency!: string;

  @Field(() => ViewerRole, { description: 'The part in which it lets one ask, such as SECRETARY.' })
  readonly role!: ViewerRole;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the boroughs that it speaks for, such as ["E09000030"].',
  })
  readonly boroughs?: readonly string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Scopes, such as ["partner:read"]; those that are usual for the role where left out.',
  })
  readonly scopes?: readonly string[] | null;

  @Field(() => String, { description: 'What it is for, such as "Borough dashboard"; no person’s name.' })
  readonly purpose!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it opens nothing any more, such as "2027-11-30"; never where left out.',
  })
  readonly expiresOn?: string | null;
}
