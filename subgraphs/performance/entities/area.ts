import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@key(fields: "code")')
@Directive('@interfaceObject')
@ObjectType('Area', {
  description: 'A place that figures are about: London, a police force, a basic command unit, a borough or a ward.',
})
export class Area {
  @Field(() => String, {
    description:
      'Its code, such as "E09000030": the Office for National Statistics’ for London, forces, boroughs and wards, the Metropolitan Police’s for basic command units ("CE").',
  })
  readonly code: string;

  constructor(code: string) {
    this.code = code;
  }
}
