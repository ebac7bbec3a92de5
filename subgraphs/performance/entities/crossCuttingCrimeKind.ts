import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('CrossCuttingCrimeKind', {
  description:
    'A kind of crime that cuts across the categories of recorded crime, such as hate crime. Kinds overlap: they are never added up. Source: MPS Monthly Crime Dashboard.',
})
export class CrossCuttingCrimeKind {
  @Field(() => ID, { description: 'Such as "hate-crime/racist-hate-crime".' })
  readonly id: string;

  @Field(() => String, { description: 'Such as "Hate crime: racist hate crime".' })
  readonly name: string;

  /** @param id made of the publisher's words */
  constructor(id: string) {
    this.id = id;
    const [type = '', subtype = ''] = id.split('/').map((slug) => slug.replaceAll('-', ' '));
    const name = subtype === '' || subtype === type ? type : `${type}: ${subtype}`;
    this.name = name.charAt(0).toUpperCase() + name.slice(1);
  }
}
