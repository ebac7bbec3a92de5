import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import { ReportedFigure } from '../../../kit/documents/reportedFigure.ts';
import { defaultPageSize } from '../../../kit/graph/page.ts';
import { pageOfRecords } from '../../../kit/registers/pageOfRecords.ts';
import type { RegisterRecord } from '../../../kit/registers/record.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { FigureQualifier, FigureStatus, Unit } from '../../../schema/figures/words.ts';
import type { EngagementContext } from '../context.ts';
import { crimePreventionFund2012 } from '../documents/saferNeighbourhoodBoards2012.ts';
import { awardOf, isPublishedAward } from '../registers/fundBidRules.ts';
import { fundRounds } from '../registers/fundRounds.ts';
import { FundRound, FundRoundConnection } from './fundRound.ts';

@ObjectType('CrimePreventionFund', {
  description:
    'The fund from which Safer Neighbourhood Boards bid for crime prevention projects. Sources: the guidance of 2012 (¶5) for its total; City Hall for the rest.',
})
export class CrimePreventionFund {
  readonly #asAt: string | null;

  @Field(() => ReportedFigure, {
    description: 'What there is to be awarded, £1,000,000, and the document that says so.',
  })
  readonly total: ReportedFigure;

  @Field(() => Figure, {
    description:
      'The sum of the awards that are published, such as £45,000; 0 where none is. An award that is decided and not published is not in it.',
  })
  readonly awarded: Figure;

  @Field(() => Figure, {
    description: 'What is left of the total once the published awards are taken from it, such as £955,000.',
  })
  readonly left: Figure;

  /** @param bids as one viewer sees them: what is published is the same for all, so that the sums are */
  constructor(bids: readonly RegisterRecord[], asAt: string | null) {
    this.#asAt = asAt;
    const { value, paragraph } = crimePreventionFund2012;
    const spent = bids
      .filter((bid) => isPublishedAward(bid) && !bid.isDemonstration)
      .reduce((sum, bid) => sum + awardOf(bid), 0);
    this.total = new ReportedFigure(crimePreventionFund2012, pounds(value, paragraph));
    this.awarded = pounds(spent, null);
    this.left = pounds(value - spent, null);
  }

  @Field(() => FundRoundConnection, { description: 'Its rounds, by number.' })
  async rounds(
    @Ctx() { registers }: EngagementContext,
    @Arg('first', () => Int, { defaultValue: defaultPageSize, description: 'How many, from 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
    after: string | null,
  ) {
    const records = await registers.all(fundRounds, this.#asAt);
    return new FundRoundConnection(pageOfRecords(FundRound, records, this.#asAt, first, after));
  }
}

/** An exact amount, which has no interval. */
function pounds(value: number, paragraph: string | null): Figure {
  return new Figure({
    value,
    absence: null,
    unit: Unit.POUNDS,
    qualifier: FigureQualifier.EXACT,
    status: FigureStatus.FINAL,
    numerator: null,
    denominator: null,
    sampleSize: null,
    flags: [],
    release: null,
    paragraph,
    intervalAt: () => null,
  });
}
