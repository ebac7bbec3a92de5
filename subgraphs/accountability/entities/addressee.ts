import { Field, ObjectType } from 'type-graphql';
import { describeEnum } from '../../../schema/figures/describeEnum.ts';
import type { Addressee as StatedAddressee } from '../documents/recommendation.ts';

export enum AddresseeBasis {
  NAMED = 'NAMED',
  AUTHOR_OF_THE_PLAN = 'AUTHOR_OF_THE_PLAN',
}

describeEnum(AddresseeBasis, 'AddresseeBasis', 'Why somebody counts as the addressee of a recommendation.', {
  NAMED: { description: 'The recommendation names them.' },
  AUTHOR_OF_THE_PLAN: {
    description: 'The recommendation says what "the final Plan" should hold, and the plan is theirs.',
  },
});

@ObjectType('Addressee', { description: 'Whom a recommendation is addressed to.' })
export class Addressee {
  @Field(() => String, { description: 'The body or office, such as "Mayor’s Office for Policing and Crime".' })
  readonly organisation: string;

  @Field(() => AddresseeBasis, { description: 'Why it counts as the addressee, such as NAMED.' })
  readonly basis: AddresseeBasis;

  constructor({ organisation, basis }: StatedAddressee) {
    this.organisation = organisation;
    this.basis = AddresseeBasis[basis];
  }
}
