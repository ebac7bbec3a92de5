import { Field, ObjectType } from 'type-graphql';
import { Absence } from '../../../schema/figures/absence.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { absenceOf, type ImportedText } from '../neighbourhoods/importedText.ts';
import type { PriorityRow } from '../neighbourhoods/neighbourhoodReader.ts';
import { CrimeCategory } from './crimeCategory.ts';

@ObjectType('NeighbourhoodPriority', {
  description: 'A priority as the police publish it for a policing neighbourhood. Source: data.police.uk.',
})
export class NeighbourhoodPriority {
  @Field(() => String, {
    nullable: true,
    description:
      'What was asked for, such as "Anti-social behaviour around the station." Null until a second person has approved the words, and where they were left out: see `issueAbsence`.',
  })
  readonly issue: string | null;

  @Field(() => Absence, {
    nullable: true,
    description:
      'Why `issue` is not told, such as NOT_YET_PUBLISHED until a second person has approved it, or SUPPRESSED where it held details of persons. Null where it is told.',
  })
  readonly issueAbsence: Absence | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When it was agreed, such as "2024-03-05"; null where it is not told.',
  })
  readonly issuedOn: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What the police did, such as "More patrols after school." Null where they have told nothing yet, and until a second person has approved the words: see `actionAbsence`.',
  })
  readonly action: string | null;

  @Field(() => Absence, {
    nullable: true,
    description:
      'Why `action` is not told although the police wrote something, such as NOT_YET_PUBLISHED. Null where it is told, and where they have told nothing yet.',
  })
  readonly actionAbsence: Absence | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When they told it, such as "2024-06-01"; null where they have told nothing yet.',
  })
  readonly actionOn: string | null;

  @Field(() => [CrimeCategory], {
    description:
      'The groups of recorded crime that the words of `issue` name, such as burglary, to be set beside what is recorded; the hub reads them there, since the police tell none, and tells them before the words are approved. Empty where they name none, as with antisocial behaviour. Some three, so no pages.',
  })
  readonly categories: readonly CrimeCategory[];

  constructor({ issue, issuedOn, action, actionOn, categories }: PriorityRow) {
    this.issue = toldText(issue);
    this.issueAbsence = absenceOf(issue);
    this.issuedOn = issuedOn;
    this.action = toldText(action);
    this.actionAbsence = absenceOf(action);
    this.actionOn = actionOn;
    this.categories = categories.map((id) => new CrimeCategory(id));
  }
}

const toldText = (text: ImportedText | null) => (text?.is === 'TOLD' ? text.text : null);
