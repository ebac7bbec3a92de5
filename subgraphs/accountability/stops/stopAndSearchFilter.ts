import { Field, InputType } from 'type-graphql';
import type { AskedStops } from './stopCategory.ts';
import { StopObject } from './stopObject.ts';
import { StopOutcome } from './stopOutcome.ts';
import { StopPower } from './stopPower.ts';
import { StopType } from './stopType.ts';

@InputType('StopAndSearchFilter', {
  description: 'Which stops and searches to count: those that have every value given. All of them where none is given.',
})
export class StopAndSearchFilter {
  @Field(() => StopOutcome, { nullable: true, description: 'What came of it, such as ARREST; any where left out.' })
  readonly outcome?: StopOutcome | null;

  @Field(() => StopObject, {
    nullable: true,
    description: 'What was searched for, such as CONTROLLED_DRUGS; anything where left out.',
  })
  readonly object?: StopObject | null;

  @Field(() => StopPower, {
    nullable: true,
    description: 'Under which power, such as SECTION_60; any where left out.',
  })
  readonly power?: StopPower | null;

  @Field(() => StopType, {
    nullable: true,
    description: 'Who or what was searched, such as PERSON; any where left out.',
  })
  readonly type?: StopType | null;
}

/** The values that a filter asks for. */
export function askedDimensions(filter: StopAndSearchFilter | null): AskedStops {
  const { outcome, object, power, type } = filter ?? {};
  return {
    outcome: outcome ?? undefined,
    object: object ?? undefined,
    power: power ?? undefined,
    type: type ?? undefined,
  };
}
