import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@key(fields: "code")')
@ObjectType('Ward', { description: 'A ward of a London borough.' })
export class Ward {
  @Field(() => String, { description: 'Its code, such as "E05009317".' })
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}
