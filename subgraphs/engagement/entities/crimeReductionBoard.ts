import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { Quotation } from '../../../kit/documents/quotation.ts';
import { documentType, SourceDocument } from '../../../kit/documents/sourceDocument.ts';
import { recordAsAtDescription } from '../../../kit/registers/recordAsAtDescription.ts';
import { DateScalar } from '../../../schema/figures/scalars.ts';
import { boroughs } from '../../../schema/places/boroughs.ts';
import type { EngagementContext } from '../context.ts';
import { londonCrimeReductionBoard2010 as proposal } from '../documents/londonCrimeReductionBoard2010.ts';
import { strategicAssessment } from '../readings/strategicAssessment.ts';
import { MilestoneName } from '../registers/words/milestoneName.ts';
import { BoardConsultation } from './boardConsultation.ts';
import { BoardMilestone } from './boardMilestone.ts';
import { OrganisationSeats } from './boardOrganisationSeats.ts';
import { Borough } from './borough.ts';
import { StakeholderLevel } from './stakeholderLevel.ts';
import { StrategicAssessment } from './strategicAssessment.ts';

const quotations = (facts: readonly ConstructorParameters<typeof Quotation>[0][]) =>
  facts.map((quoted) => new Quotation(quoted));

/** The level that names bodies beside the board: programmes by their last word, boards and partnerships otherwise. */
const bodies = proposal.stakeholderLevels.find(({ level }) => level === 'Boards and organisational programmes');
const isProgramme = (body: string) => body.endsWith('programme');

@ObjectType('LondonCrimeReductionBoard', {
  description:
    'The board that leads crime reduction across London, and what it has before it. Its make-up is that of the proposals of March 2010.',
})
export class LondonCrimeReductionBoard {
  @Field(() => SourceDocument, { description: 'The consultation proposals from which its make-up is taken.' })
  get document(): SourceDocument {
    return documentType(proposal.document);
  }

  @Field(() => Int, { description: 'How many seats it has in all: 16.' })
  get seatCount(): number {
    return proposal.totalSeats;
  }

  @Field(() => [OrganisationSeats], { description: 'Its seats by organisation: seven organisations, so no pages.' })
  get seats(): OrganisationSeats[] {
    return proposal.seats.map((facts) => new OrganisationSeats(facts));
  }

  @Field(() => [StakeholderLevel], { description: 'Wider stakeholders at four levels.' })
  get stakeholderLevels(): StakeholderLevel[] {
    return proposal.stakeholderLevels.map((facts) => new StakeholderLevel(facts));
  }

  @Field(() => [Quotation], { description: 'What it is for; seven sentences.' })
  get scope(): Quotation[] {
    return quotations(proposal.scope);
  }

  @Field(() => [String], {
    description: 'Boards and partnerships that it works with, such as "London Safeguarding Board"; a handful.',
  })
  get relatedBoards(): string[] {
    return (bodies?.stakeholders ?? []).filter((body) => !isProgramme(body));
  }

  @Field(() => [String], {
    description: 'Programmes that it works with, such as "Time for Action programme"; a handful.',
  })
  get programmes(): string[] {
    return (bodies?.stakeholders ?? []).filter(isProgramme);
  }

  @Field(() => [Quotation], { description: 'How it relates to the structures that exist; four sentences.' })
  get existingStructures(): Quotation[] {
    return quotations(proposal.existingStructures);
  }

  @Field(() => [BoardMilestone], { description: 'The five steps of its programme, planned and actual.' })
  milestones(
    @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
  ): BoardMilestone[] {
    const names = Object.values(MilestoneName);
    return proposal.timetable.flatMap((facts, place) => {
      const name = names[place];
      return name === undefined ? [] : [new BoardMilestone(name, facts, asAt ?? null)];
    });
  }

  @Field(() => BoardConsultation, { description: 'The consultation on the proposals: five questions, three channels.' })
  get consultation(): BoardConsultation {
    return new BoardConsultation(quotations(proposal.consultationQuestions), quotations(proposal.channels));
  }

  @Field(() => [Borough], {
    description:
      'The joined-up view: all 33 boroughs, the City of London among them, on each of which crime, confidence, complaints, stop and search, panels and priorities can be asked side by side.',
  })
  get boroughs(): Borough[] {
    return boroughs.map(({ code }) => new Borough(code));
  }

  @Field(() => StrategicAssessment, {
    description: 'Joint priorities for London, drawn from wards and boroughs with their evidence, and what is lacking.',
  })
  strategicAssessment(
    @Ctx() { registers }: EngagementContext,
    @Arg('asAt', () => DateScalar, { nullable: true, description: recordAsAtDescription }) asAt: string | null,
  ): Promise<StrategicAssessment> {
    return strategicAssessment(asAt ?? null, registers);
  }
}
