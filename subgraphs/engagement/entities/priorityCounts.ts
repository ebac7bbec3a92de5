import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PriorityTheme } from '../registers/words/priorityTheme.ts';
import { CrimeCategory } from './crimeCategory.ts';

@ObjectType('PriorityCategoryCount', {
  description: 'How many local priorities are about a category of recorded crime.',
})
export class PriorityCategoryCount {
  @Field(() => ID, { description: 'The id of the category, such as "burglary"; to be given to `crime(category:)`.' })
  readonly categoryId: string;

  @Field(() => Int, { description: 'Priorities about it that are not closed, such as 4.' })
  readonly openCount: number;

  @Field(() => Int, {
    description: 'Priorities about it, open and closed, such as 9; one may be about several categories.',
  })
  readonly count: number;

  @Field(() => Int, { description: 'Wards with an open priority about it, such as 3.' })
  readonly wardCount: number;

  constructor(categoryId: string, openCount: number, count: number, wardCount: number) {
    this.categoryId = categoryId;
    this.openCount = openCount;
    this.count = count;
    this.wardCount = wardCount;
  }

  @Field(() => CrimeCategory, {
    nullable: true,
    description: 'The category as recorded crime knows it; null where it knows none of this id.',
  })
  get category(): CrimeCategory {
    return new CrimeCategory(this.categoryId);
  }
}

@ObjectType('PriorityThemeCount', { description: 'How many local priorities have a theme.' })
export class PriorityThemeCount {
  @Field(() => PriorityTheme, { description: 'The theme, such as YOUTH_ANTISOCIAL_BEHAVIOUR.' })
  readonly theme: PriorityTheme;

  @Field(() => Int, { description: 'Priorities with it that are not closed, such as 4.' })
  readonly openCount: number;

  @Field(() => Int, { description: 'Priorities with it, open and closed, such as 9.' })
  readonly count: number;

  @Field(() => Int, { description: 'Wards with an open priority that has it, such as 3.' })
  readonly wardCount: number;

  constructor(theme: PriorityTheme, openCount: number, count: number, wardCount: number) {
    this.theme = theme;
    this.openCount = openCount;
    this.count = count;
    this.wardCount = wardCount;
  }
}

@ObjectType('PriorityCounts', {
  description: 'What the local priorities of an area are about, to be set beside what is recorded there.',
})
export class PriorityCounts {
  @Field(() => Int, { description: 'Priorities in all, open and closed, such as 31.' })
  readonly count: number;

  @Field(() => Int, { description: 'Priorities that are not closed, such as 18.' })
  readonly openCount: number;

  @Field(() => Int, {
    description: 'Priorities that ended and of which the public was not told the result yet, such as 2.',
  })
  readonly awaitingFeedbackCount: number;

  @Field(() => [PriorityCategoryCount], {
    description: 'By category of recorded crime, the most open first; some ten, so no pages.',
  })
  readonly byCategory: readonly PriorityCategoryCount[];

  @Field(() => [PriorityThemeCount], { description: 'By theme, the most open first; at most twelve, so no pages.' })
  readonly byTheme: readonly PriorityThemeCount[];

  @Field(() => Boolean, { description: 'Whether some of the priorities are made up to show the hub, such as false.' })
  readonly isDemonstration: boolean;

  constructor(facts: PriorityCounts) {
    this.isDemonstration = facts.isDemonstration;
    this.count = facts.count;
    this.openCount = facts.openCount;
    this.awaitingFeedbackCount = facts.awaitingFeedbackCount;
    this.byCategory = facts.byCategory;
    this.byTheme = facts.byTheme;
  }
}
