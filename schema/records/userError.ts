import { Directive, Field, ObjectType } from 'type-graphql';
import { describeEnum } from '../figures/describeEnum.ts';

/** Why an act on a record was not done. */
export enum UserErrorCode {
  NOT_FOUND = 'NOT_FOUND',
  ALREADY_EXISTS = 'ALREADY_EXISTS',
  VERSION_CONFLICT = 'VERSION_CONFLICT',
  FORBIDDEN_STEP = 'FORBIDDEN_STEP',
  REQUIRED = 'REQUIRED',
  NOT_ACCEPTED = 'NOT_ACCEPTED',
  INVALID_VALUE = 'INVALID_VALUE',
  PERSONAL_DETAILS = 'PERSONAL_DETAILS',
  UNKNOWN_RECORD = 'UNKNOWN_RECORD',
  DAY_OUT_OF_ORDER = 'DAY_OUT_OF_ORDER',
  NOT_ALLOWED = 'NOT_ALLOWED',
  OWN_TEXT = 'OWN_TEXT',
  NOTHING_TO_APPROVE = 'NOTHING_TO_APPROVE',
}

describeEnum(UserErrorCode, 'UserErrorCode', 'Why an act on a record was not done.', {
  NOT_FOUND: { description: 'There is no such record.' },
  ALREADY_EXISTS: { description: 'There is one already, and there can be no second: one board to a borough.' },
  VERSION_CONFLICT: { description: 'Somebody changed the record after it was read; nothing was overwritten.' },
  FORBIDDEN_STEP: { description: 'The record’s status does not lead to this step.' },
  REQUIRED: { description: 'A value is missing without which the step makes no sense.' },
  NOT_ACCEPTED: { description: 'A value was given that this step does not set.' },
  INVALID_VALUE: { description: 'A value is none that can stand there, such as a ward that does not exist.' },
  PERSONAL_DETAILS: {
    description: 'A text holds an e-mail address, a telephone number or a postcode, which the hub never keeps.',
  },
  UNKNOWN_RECORD: { description: 'A value names another record that does not exist, such as a meeting of no board.' },
  DAY_OUT_OF_ORDER: { description: 'The day lies in the future, or before the record’s latest change.' },
  NOT_ALLOWED: { description: 'Whoever asks may not do this, or not for this area.' },
  OWN_TEXT: { description: 'A text is approved or rejected by a second person, not by its author.' },
  NOTHING_TO_APPROVE: { description: 'No text of the record waits for approval.' },
});

@Directive('@shareable')
@ObjectType('UserError', {
  description: 'Why an act was not done, in words for the person who tried. Nothing was changed.',
})
export class UserError {
  @Field(() => UserErrorCode, { description: 'For programs, such as VERSION_CONFLICT.' })
  readonly code: UserErrorCode;

  @Field(() => String, {
    description: 'For people, such as "There is a ward panel of Bethnal Green already."',
  })
  readonly message: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'The input that is meant, such as ["input", "ward"]; for a step that the record does not allow, what names the record: ["input", "id"]. Null where no input is meant.',
  })
  readonly path: readonly string[] | null;

  constructor(code: UserErrorCode, message: string, path: readonly string[] | null) {
    this.code = code;
    this.message = message;
    this.path = path;
  }
}
