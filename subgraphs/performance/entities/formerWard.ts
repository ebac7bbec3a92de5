import { Field, ObjectType } from 'type-graphql';

@ObjectType('FormerWard', {
  description:
    'A ward as it was drawn before May 2022, when London’s wards got new bounds and codes. Its crimes are not those of a ward of today, even of the same name. Its name, borough and successors are in no file that the hub holds.',
})
export class FormerWard {
  @Field(() => String, {
    description: 'Its code, such as "E05000026". Source: the Office for National Statistics, as the file names it.',
  })
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}
