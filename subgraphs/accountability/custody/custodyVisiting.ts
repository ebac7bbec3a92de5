import { Args, Ctx, Field, ObjectType } from 'type-graphql';
import { pageOfRecords } from '../../../kit/registers/pageOfRecords.ts';
import { restrictionOf } from '../../../kit/registers/partnersOnly.ts';
import { valueOf, type RegisterRecord } from '../../../kit/registers/record.ts';
import type { RecordThing } from '../../../kit/registers/recordType.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { DateScalar, PeriodScalar } from '../../../schema/figures/scalars.ts';
import type { Period } from '../../../schema/periods.ts';
import type { AccountabilityContext } from '../context.ts';
import { PageArguments } from '../entities/pageArguments.ts';
import { CustodyIssue, CustodyIssueConnection } from '../records/custodyIssue.ts';
import { CustodyVisitingPanel } from '../records/custodyPanel.ts';
import { CustodySuite } from '../records/custodySuite.ts';
import { CustodyVisit, CustodyVisitConnection } from '../records/custodyVisit.ts';
import { custodyIssues } from '../registers/custodyIssues.ts';
import { custodySuites, suitePanel } from '../registers/custodySuites.ts';
import { custodyVisits } from '../registers/custodyVisits.ts';
import { visitedOn } from '../registers/visitDayField.ts';
import { figuresToldFrom } from '../registers/visitLag.ts';
import { recordsWithin } from './recordsWithin.ts';
import { visitFigure, type VisitMeasure } from './visitFigure.ts';

const few = 'Withheld where it is of few people, or where one that is could be worked out from it.';

@ObjectType('CustodyVisiting', {
  description:
    'How custody is visited in an area and period. Only what was done is here, and some weeks after it: visits that are planned are nowhere in the hub.',
})
export class CustodyVisiting {
  @Field(() => PeriodScalar, { description: 'The period of the numbers and visits, such as "2026/27-Q1".' })
  readonly period: Period;

  @Field(() => DateScalar, {
    description:
      'The day from which the numbers are told, such as "2026-07-28": 28 days after the period’s end. What is recorded later changes none of them.',
  })
  readonly toldFrom: string;

  /** @param area code of the area */
  constructor(
    readonly area: string,
    period: Period,
  ) {
    this.period = period;
    this.toldFrom = figuresToldFrom(period);
  }

  @Field(() => [CustodySuite], { description: 'The area’s custody suites as they are now; some thirty in London.' })
  async suites(@Ctx() { registers }: AccountabilityContext): Promise<RecordThing[]> {
    const suites = await recordsWithin(custodySuites, this.area, registers);
    return suites.map((suite) => new CustodySuite(suite, null));
  }

  @Field(() => [CustodyVisitingPanel], {
    description: 'The panels that visit those suites, by name; none for a suite whose panel nobody recorded.',
  })
  async panels(@Ctx() { registers }: AccountabilityContext): Promise<CustodyVisitingPanel[]> {
    const suites = await recordsWithin(custodySuites, this.area, registers);
    const named = suites.flatMap((suite) => {
      const panel = valueOf(suite, suitePanel);
      return panel === null ? [] : [{ panel, suite: new CustodySuite(suite, null) }];
    });
    return [...Map.groupBy(named, ({ panel }) => panel)]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(
        ([name, own]) =>
          new CustodyVisitingPanel(
            name,
            own.map(({ suite }) => suite),
          ),
      );
  }

  @Field(() => CustodyVisitConnection, { description: 'The visits of the period that are told, by suite and day.' })
  async visits(
    @Ctx() { registers }: AccountabilityContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const visits = (await recordsWithin(custodyVisits, this.area, registers)).filter((visit) => this.#holds(visit));
    return new CustodyVisitConnection(pageOfRecords(CustodyVisit, visits, null, first ?? 20, after));
  }

  @Field(() => CustodyIssueConnection, {
    description:
      'Issues that visitors raised, whenever it was, by number; each says whether it was answered and resolved.',
  })
  async issues(
    @Ctx() { registers, viewer }: AccountabilityContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ) {
    const issues = await recordsWithin(custodyIssues, this.area, registers);
    const page = pageOfRecords(CustodyIssue, issues, null, first ?? 20, after);
    return new CustodyIssueConnection(page, restrictionOf(viewer, custodyIssues, this.area));
  }

  @Field(() => Figure, { description: 'How many visits were made, those among them that were refused, such as 12.' })
  visitCount(@Ctx() context: AccountabilityContext): Promise<Figure> {
    return this.#figure('VISITS', context);
  }

  @Field(() => Figure, { description: 'On how many visits the visitors were not let in, such as 1.' })
  refusedCount(@Ctx() context: AccountabilityContext): Promise<Figure> {
    return this.#figure('REFUSED', context);
  }

  @Field(() => Figure, { description: `How many people were held when visitors called, such as 96. ${few}` })
  detaineesHeld(@Ctx() context: AccountabilityContext): Promise<Figure> {
    return this.#figure('HELD', context);
  }

  @Field(() => Figure, { description: `To how many of them a visit was offered, such as 80. ${few}` })
  detaineesOffered(@Ctx() context: AccountabilityContext): Promise<Figure> {
    return this.#figure('OFFERED', context);
  }

  @Field(() => Figure, { description: `How many of them accepted, such as 61. ${few}` })
  detaineesAccepted(@Ctx() context: AccountabilityContext): Promise<Figure> {
    return this.#figure('ACCEPTED', context);
  }

  @Field(() => Figure, { description: `How many of them declined, such as 12. ${few}` })
  detaineesDeclined(@Ctx() context: AccountabilityContext): Promise<Figure> {
    return this.#figure('DECLINED', context);
  }

  #figure(measure: VisitMeasure, { visitsOf, today }: AccountabilityContext): Promise<Figure> {
    return visitFigure({ area: this.area, period: this.period, measure, today }, visitsOf);
  }

  #holds(visit: RegisterRecord): boolean {
    const day = valueOf(visit, visitedOn) ?? '';
    return this.period.firstDay <= day && day <= this.period.lastDay;
  }
}
