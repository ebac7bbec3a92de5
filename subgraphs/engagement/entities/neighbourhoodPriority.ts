import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { categoriesOfWords } from '../neighbourhoods/categoriesOfWords.ts';
import type { PriorityRow } from '../neighbourhoods/neighbourhoodReader.ts';
import { CrimeCategory } from './crimeCategory.ts';

@ObjectType('NeighbourhoodPriority', {
  description: 'A priority as the police publish it for a policing neighbourhood. Source: data.police.uk.',
})
export class NeighbourhoodPriority {
  @Field(() => String, {
    nullable: true,
    description:
      'What was asked for, such as "Anti-social behaviour around the station." Sentences with details of persons are left out; null where nothing else was said.',
  })
  readonly issue: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was agreed, such as "2024-03-05"; null where it is not told.',
  })
  readonly issuedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the police did, such as "More patrols after school."; null where they have told nothing yet.',
  })
  readonly action: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When they told it, such as "2024-06-01"; null where they have told nothing yet.',
  })
  readonly actionOn: string | null;

  @Field(() => [CrimeCategory], {
    description:
      'The groups of recorded crime that the words of `issue` name, such as burglary, to be set beside what is recorded; the hub reads them there, since the police tell none. Empty where they name none, as with antisocial behaviour. Some three, so no pages.',
  })
  readonly categories: readonly CrimeCategory[];

  constructor({ issue, issuedOn, action, actionOn }: PriorityRow) {
    this.issue = issue;
    this.issuedOn = issuedOn;
    this.action = action;
    this.actionOn = actionOn;
    this.categories = categoriesOfWords(issue).map((id) => new CrimeCategory(id));
  }
}
