import { Field, InputType } from 'type-graphql';
import { Significance } from './significance.ts';
import { UpdateKind } from './updateKind.ts';

@InputType('UpdateFilter', {
  description: 'Which updates a follower wants; all that they may see where it is left out.',
})
export class UpdateFilter {
  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of areas, such as ["E09000030"]: updates about them, and no others. Updates of every area and of none where left out or null; an empty list is refused.',
  })
  areas?: string[] | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether updates about the wards of the boroughs in `areas` come too, such as true.',
  })
  includeWards?: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether updates about no area in particular come too where `areas` are given, such as true.',
  })
  includeLondonWide?: boolean;

  @Field(() => [UpdateKind], {
    nullable: true,
    description: 'What they are about, such as [CRIME_FIGURES_RESTATED]; everything where left out or null.',
  })
  kinds?: UpdateKind[] | null;

  @Field(() => Significance, {
    defaultValue: Significance.ROUTINE,
    description: 'How significant they are at least, such as NOTABLE.',
  })
  minimumSignificance?: Significance;
}
