import { Ctx, Field, ObjectType } from 'type-graphql';
import type { RecordThing } from '../../../kit/registers/recordType.ts';
import { PeriodScalar } from '../../../schema/figures/scalars.ts';
import { Period } from '../../../schema/periods.ts';
import type { EngagementContext } from '../context.ts';
import type { Milestone } from '../documents/crimeReductionBoard.ts';
import { milestones } from '../registers/milestones.ts';
import { MilestoneName } from '../registers/words/milestoneName.ts';
import { MilestoneProgress } from './milestoneProgress.ts';

@ObjectType('BoardMilestone', {
  description:
    'A step of the programme by which the London Crime Reduction Board was to be set up: as planned, and what became of it.',
})
export class BoardMilestone {
  readonly #facts: Milestone;
  readonly #asAt: string | null;

  @Field(() => MilestoneName, { description: 'Which step, such as INAUGURAL_MEETING.' })
  readonly name: MilestoneName;

  constructor(name: MilestoneName, facts: Milestone, asAt: string | null) {
    this.name = name;
    this.#facts = facts;
    this.#asAt = asAt;
  }

  @Field(() => String, { description: 'In the document’s words, such as "Inaugural Board meeting (Sept 2010)".' })
  get words(): string {
    return this.#facts.words;
  }

  @Field(() => PeriodScalar, { description: 'The month in which it was planned to begin, such as "2010-09".' })
  get plannedFrom(): Period {
    return Period.parse(this.#facts.from);
  }

  @Field(() => PeriodScalar, { description: 'The month in which it was planned to end, such as "2010-09".' })
  get plannedTo(): Period {
    return Period.parse(this.#facts.to);
  }

  @Field(() => String, { description: 'The place in the document, such as "Timetable ¶1".' })
  get paragraph(): string {
    return this.#facts.paragraph;
  }

  @Field(() => MilestoneProgress, {
    nullable: true,
    description: 'What became of it, as City Hall records it. Null where nobody has: the document tells plans only.',
  })
  async progress(@Ctx() { registers }: EngagementContext): Promise<RecordThing | null> {
    const name: string = this.name;
    const record = (await registers.all(milestones, this.#asAt)).find(({ id }) => id === name);
    return record === undefined ? null : new MilestoneProgress(record, this.#asAt);
  }
}
