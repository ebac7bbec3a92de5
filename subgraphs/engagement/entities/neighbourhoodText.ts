import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/graph/connectionOf.ts';
import { UserError } from '../../../schema/records/userError.ts';
import { likelyNames } from '../neighbourhoods/likelyNames.ts';
import type { StandingText } from '../readings/importedTexts.ts';

@ObjectType('NeighbourhoodText', {
  description:
    'Words that the police wrote of a priority, brought in a file, which wait for a second person to approve them. Source: data.police.uk.',
})
export class NeighbourhoodText {
  @Field(() => ID, {
    description:
      'To name it in `approveNeighbourhoodTexts`, such as "E05009317/3f2a9c0d5b7e8a11"; the same for the same words.',
  })
  readonly id: string;

  @Field(() => ID, { description: 'The policing neighbourhood that it is of, such as "E05009317".' })
  readonly neighbourhood: string;

  @Field(() => String, { description: 'The field of `NeighbourhoodPriority` that it is of: "issue" or "action".' })
  readonly field: string;

  @Field(() => String, { description: 'The text as it would be published.' })
  readonly text: string;

  @Field(() => [String], {
    description:
      'What in it looks like a name, such as ["John Brown"]; a handful, so no pages. Mostly empty, since texts are kept without what looks like one, those of older hubs too. No list knows all names: empty is no promise.',
  })
  readonly likelyNames: readonly string[];

  constructor({ id, neighbourhood, field, text }: StandingText) {
    this.id = id;
    this.neighbourhood = neighbourhood;
    this.field = field;
    this.text = text;
    this.likelyNames = likelyNames(text);
  }
}

export const NeighbourhoodTextConnection = connectionOf(() => NeighbourhoodText, {
  type: 'NeighbourhoodText',
  thing: 'text that waits',
  description: 'Texts that wait for a second person, by neighbourhood and in the order of their priorities.',
});

const ids = 'Which texts, by their `id`, up to 1,000; all of them or none.';

@InputType('ApproveNeighbourhoodTextsInput', { description: 'What `approveNeighbourhoodTexts` needs.' })
export class ApproveNeighbourhoodTextsInput {
  @Field(() => [ID], { description: ids })
  readonly ids!: readonly string[];

  @Field(() => String, { description: 'Why, for the record, such as "Read against the panel’s minutes".' })
  readonly reason!: string;
}

@InputType('HoldBackNeighbourhoodTextsInput', { description: 'What `holdBackNeighbourhoodTexts` needs.' })
export class HoldBackNeighbourhoodTextsInput {
  @Field(() => [ID], { description: ids })
  readonly ids!: readonly string[];

  @Field(() => String, { description: 'Why, for the record, such as "Names a resident"; without the name.' })
  readonly reason!: string;
}

const why = 'Why nothing was done; empty where it was.';

@ObjectType('ApproveNeighbourhoodTextsPayload', { description: 'What came of `approveNeighbourhoodTexts`.' })
export class ApproveNeighbourhoodTextsPayload {
  @Field(() => Int, { description: 'How many texts are published by it, such as 100; 0 where nothing was done.' })
  readonly approvedCount: number;

  @Field(() => [UserError], { description: why })
  readonly userErrors: readonly UserError[];

  constructor(approvedCount: number, userErrors: readonly UserError[]) {
    this.approvedCount = approvedCount;
    this.userErrors = userErrors;
  }
}

@ObjectType('HoldBackNeighbourhoodTextsPayload', { description: 'What came of `holdBackNeighbourhoodTexts`.' })
export class HoldBackNeighbourhoodTextsPayload {
  @Field(() => Int, { description: 'How many texts are kept no longer, such as 2; 0 where nothing was done.' })
  readonly heldBackCount: number;

  @Field(() => [UserError], { description: why })
  readonly userErrors: readonly UserError[];

  constructor(heldBackCount: number, userErrors: readonly UserError[]) {
    this.heldBackCount = heldBackCount;
    this.userErrors = userErrors;
  }
}
