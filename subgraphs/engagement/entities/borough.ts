import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@key(fields: "code")')
@ObjectType('Borough', { description: 'A London borough, or the City of London.' })
export class Borough {
  @Field(() => String, { description: 'Its code, such as "E09000030".' })
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}
