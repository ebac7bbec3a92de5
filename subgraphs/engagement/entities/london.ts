import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@key(fields: "code")')
@ObjectType('London', { description: 'Greater London: 32 boroughs and the City of London.' })
export class London {
  @Field(() => String, { description: 'Its code, "E12000007".' })
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}
