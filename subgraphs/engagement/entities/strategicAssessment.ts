import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { defaultPageSize } from '../../../kit/graph/page.ts';
import { pageOfRecords } from '../../../kit/registers/pageOfRecords.ts';
import type { RegisterRecord } from '../../../kit/registers/record.ts';
import { PriorityTheme } from '../registers/words/priorityTheme.ts';
import { AssessmentGapKind } from './assessmentGapKind.ts';
import { BoardPriority, BoardPriorityConnection } from './boardPriority.ts';
import { Borough } from './borough.ts';
import { LocalPriority } from './localPriority.ts';
import { LocalPriorityConnection } from './localPriorityConnection.ts';
import { PriorityCategoryCount } from './priorityCounts.ts';

@ObjectType('AssessedBorough', {
  description: 'A borough whose wards or board gave cause for a priority of the strategic assessment.',
})
export class AssessedBorough {
  readonly #records: readonly RegisterRecord[];
  readonly #ofBoard: readonly RegisterRecord[];
  readonly #asAt: string | null;

  @Field(() => Borough, {
    description:
      'The borough, with all that other subgraphs know of it: its recorded crime, confidence and the rest are the evidence to set beside.',
  })
  readonly borough: Borough;

  constructor(
    borough: Borough,
    records: { readonly ofWards: readonly RegisterRecord[]; readonly ofBoard: readonly RegisterRecord[] },
    asAt: string | null,
  ) {
    this.borough = borough;
    this.#records = records.ofWards;
    this.#ofBoard = records.ofBoard;
    this.#asAt = asAt;
  }

  @Field(() => Int, { description: 'Its wards with an open priority of the theme, such as 3.' })
  get wardCount(): number {
    return new Set(this.#records.map(({ area }) => area)).size;
  }

  @Field(() => BoardPriorityConnection, {
    description:
      'Priorities of the theme that its board set for the borough: adopted, not dropped, and not fed back yet.',
  })
  boardPriorities(
    @Arg('first', () => Int, { defaultValue: defaultPageSize, description: 'How many, from 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ): object {
    return new BoardPriorityConnection(pageOfRecords(BoardPriority, this.#ofBoard, this.#asAt, first, after));
  }

  @Field(() => LocalPriorityConnection, { description: 'Those open priorities of its wards.' })
  priorities(
    @Arg('first', () => Int, { defaultValue: defaultPageSize, description: 'How many, from 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ): object {
    return new LocalPriorityConnection(pageOfRecords(LocalPriority, this.#records, this.#asAt, first, after));
  }
}

@ObjectType('AssessedPriority', {
  description: 'What wards and boards of several boroughs ask for, drawn together for London.',
})
export class AssessedPriority {
  @Field(() => PriorityTheme, { description: 'The theme, such as YOUTH_ANTISOCIAL_BEHAVIOUR.' })
  readonly theme: PriorityTheme;

  @Field(() => Int, { description: 'Open priorities of London’s wards that have it, such as 41.' })
  readonly openCount: number;

  @Field(() => Int, { description: 'Wards with such a priority, such as 38.' })
  readonly wardCount: number;

  @Field(() => Int, {
    description:
      'Boroughs whose board set such a priority for the borough (adopted, not dropped, not fed back yet), such as 5.',
  })
  readonly boardCount: number;

  @Field(() => [PriorityCategoryCount], {
    description:
      'The categories of recorded crime that those priorities of wards name, the most named first; some ten, so no pages.',
  })
  readonly categories: readonly PriorityCategoryCount[];

  @Field(() => [AssessedBorough], {
    description: 'The boroughs that ask for it, most wards first, each with its evidence; at most 32, so no pages.',
  })
  readonly boroughs: readonly AssessedBorough[];

  constructor(facts: AssessedPriority) {
    this.theme = facts.theme;
    this.openCount = facts.openCount;
    this.wardCount = facts.wardCount;
    this.boardCount = facts.boardCount;
    this.categories = facts.categories;
    this.boroughs = facts.boroughs;
  }
}

@ObjectType('AssessmentGap', { description: 'What the strategic assessment lacks of a borough.' })
export class AssessmentGap {
  @Field(() => Borough, { description: 'The borough.' })
  readonly borough: Borough;

  @Field(() => AssessmentGapKind, { description: 'What is lacking, such as NO_PRIORITIES_RECORDED.' })
  readonly kind: AssessmentGapKind;

  @Field(() => Int, {
    nullable: true,
    description: 'How many wards or priorities it is about, such as 4; null where it is about the borough as a whole.',
  })
  readonly count: number | null;

  @Field(() => String, {
    description: 'In a sentence, such as "4 of the 20 wards of Tower Hamlets have no established panel."',
  })
  readonly explanation: string;

  constructor(borough: Borough, kind: AssessmentGapKind, count: number | null, explanation: string) {
    this.borough = borough;
    this.kind = kind;
    this.count = count;
    this.explanation = explanation;
  }
}

@ObjectType('StrategicAssessment', {
  description:
    'Joint priorities for London, drawn from what wards ask for and boards set, with the boroughs’ evidence and with what is lacking.',
})
export class StrategicAssessment {
  @Field(() => [AssessedPriority], {
    description: 'By theme, that of most wards first, then of most boards; at most twelve, so no pages.',
  })
  readonly priorities: readonly AssessedPriority[];

  @Field(() => [AssessmentGap], { description: 'What it lacks, by borough; a handful for each, so no pages.' })
  readonly gaps: readonly AssessmentGap[];

  @Field(() => Boolean, { description: 'Whether some of what it rests on is made up to show the hub, such as false.' })
  readonly isDemonstration: boolean;

  constructor(priorities: readonly AssessedPriority[], gaps: readonly AssessmentGap[], isDemonstration: boolean) {
    this.isDemonstration = isDemonstration;
    this.priorities = priorities;
    this.gaps = gaps;
  }
}
