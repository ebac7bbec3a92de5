import { Directive, Field, InterfaceType } from 'type-graphql';
import { AreaKind } from '../areaKind.ts';

@Directive('@key(fields: "code")')
@InterfaceType('Area', {
  description: 'A place that figures are about: London, a police force, a basic command unit, a borough or a ward.',
  resolveType: (area: Area) => area.constructor.name,
})
export abstract class Area {
  @Field(() => String, {
    description:
      'Its code, such as "E09000030": the Office for National Statistics’ for London, forces, boroughs and wards, the Metropolitan Police’s for basic command units ("CE").',
  })
  readonly code: string;

  @Field(() => String, { description: 'Its name, such as "Tower Hamlets".' })
  readonly name: string;

  @Field(() => AreaKind, { description: 'What kind of area it is, such as BOROUGH.' })
  readonly kind: AreaKind;

  constructor(fact: { readonly code: string; readonly name: string; readonly kind: keyof typeof AreaKind }) {
    this.code = fact.code;
    this.name = fact.name;
    this.kind = AreaKind[fact.kind];
  }
}
