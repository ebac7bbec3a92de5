import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../../../schema/records/userError.ts';
import { Ward } from './ward.ts';

const why = 'Why nothing was done; empty where it was.';

@ObjectType('RecordPanelRepresentationPayload', { description: 'What came of `recordPanelRepresentation`.' })
export class RecordPanelRepresentationPayload {
  @Field(() => Ward, { nullable: true, description: 'The panel’s ward; null where nothing was done.' })
  readonly ward: Ward | null;

  @Field(() => [UserError], { description: why })
  readonly userErrors: readonly UserError[];

  constructor(ward: Ward | null, userErrors: readonly UserError[]) {
    this.ward = ward;
    this.userErrors = userErrors;
  }
}

@ObjectType('WithdrawRepresentationConsentPayload', { description: 'What came of `withdrawRepresentationConsent`.' })
export class WithdrawRepresentationConsentPayload {
  @Field(() => Ward, { nullable: true, description: 'The panel’s ward; null where nothing was done.' })
  readonly ward: Ward | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The release by which the half-year’s tables were restated at once, such as "panel-representation:0f3a…"; null where none had been published.',
  })
  readonly release: string | null;

  @Field(() => [UserError], { description: why })
  readonly userErrors: readonly UserError[];

  constructor(ward: Ward | null, release: string | null, userErrors: readonly UserError[]) {
    this.ward = ward;
    this.release = release;
    this.userErrors = userErrors;
  }
}

@ObjectType('PublishPanelRepresentationPayload', { description: 'What came of `publishPanelRepresentation`.' })
export class PublishPanelRepresentationPayload {
  @Field(() => ID, {
    nullable: true,
    description: 'The release, such as "panel-representation:0f3a…"; null where nothing was published.',
  })
  readonly release: string | null;

  @Field(() => Boolean, {
    description:
      'Whether nothing was published because too little has changed since the last tables: the difference would tell of a few people.',
  })
  readonly isHeld: boolean;

  @Field(() => [UserError], { description: why })
  readonly userErrors: readonly UserError[];

  constructor(release: string | null, isHeld: boolean, userErrors: readonly UserError[]) {
    this.release = release;
    this.isHeld = isHeld;
    this.userErrors = userErrors;
  }
}

@ObjectType('ConsentWording', {
  description: 'A wording under which members of ward panels have consented to being counted.',
})
export class ConsentWording {
  @Field(() => ID, { description: 'Such as "ward-panel-2026".' })
  readonly id: string;

  @Field(() => String, { description: 'The words, which name what is done with the answers.' })
  readonly words: string;

  constructor(id: string, words: string) {
    this.id = id;
    this.words = words;
  }
}
