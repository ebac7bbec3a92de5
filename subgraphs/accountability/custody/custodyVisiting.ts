import { Args, Ctx, Field, ObjectType } from 'type-graphql';
import { pageOfRecords } from '../../../kit/registers/pageOfRecords.ts';
import { restrictionOf } from '../../../kit/registers/partnersOnly.ts';
import { valueOf, type RegisterRecord } from '../../../kit/registers/record.ts';
import type { RecordThing } from '../../../kit/registers/recordType.ts';
import type { Register } from '../../../kit/registers/register.ts';
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
import { recordsWithin } from './recordsWithin.ts';
import { visitFigure, type VisitMeasure } from './visitFigure.ts';

/** The day on which it is asked what is told: one to come tells no more than today. */
export function knownOn(asAt: string | null, today: string): string {
  return asAt === null || asAt > today ? today : asAt;
}

const few = 'Withheld where it is of few people, or where one that is could be worked out from it.';

@ObjectType('CustodyVisiting', {
  description:
    'How custody is visited in an area and period. Only what was done is here, and some weeks after it: visits that are planned are nowhere in the hub.',
})
export class CustodyVisiting {
  @Field(() => PeriodScalar, { description: 'The period of the numbers and visits, such as "2026/27-Q1".' })
  readonly period: Period;

  /** @param asked code of the area, and the day as of which it is asked; null for today */
  constructor(
    private readonly asked: { readonly area: string; readonly asAt: string | null },
    period: Period,
  ) {
    this.period = period;
  }

  @Field(() => DateScalar, {
    description:
      'The day from which the numbers are told, such as "2026-07-28": 28 days after the period’s end, or after the first visit that is counted was recorded where that was later. What is recorded from the day before it on changes none of them; a quarter recorded so late is told later, and not in longer periods that were told without it.',
  })
  async toldFrom(@Ctx() { visitsOf }: AccountabilityContext): Promise<string> {
    return (await visitsOf.told(this.period)).toldFrom;
  }

  @Field(() => [CustodySuite], {
    description: 'The area’s custody suites as they are, or were on the day asked for; some thirty in London.',
  })
  async suites(@Ctx() context: AccountabilityContext): Promise<RecordThing[]> {
    const suites = await this.#records(custodySuites, context);
    return suites.map((suite) => new CustodySuite(suite, this.asked.asAt));
  }

  @Field(() => [CustodyVisitingPanel], {
    description: 'The panels that visit those suites, by name; none for a suite whose panel nobody recorded.',
  })
  async panels(@Ctx() context: AccountabilityContext): Promise<CustodyVisitingPanel[]> {
    const suites = await this.#records(custodySuites, context);
    const named = suites.flatMap((suite) => {
      const panel = valueOf(suite, suitePanel);
      return panel === null ? [] : [{ panel, suite: new CustodySuite(suite, this.asked.asAt) }];
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
  async visits(@Ctx() context: AccountabilityContext, @Args(() => PageArguments) { first, after }: PageArguments) {
    const visits = (await this.#records(custodyVisits, context)).filter((visit) => this.#holds(visit));
    return new CustodyVisitConnection(pageOfRecords(CustodyVisit, visits, this.asked.asAt, first ?? 20, after));
  }

  @Field(() => CustodyIssueConnection, {
    description:
      'Issues that visitors raised, whenever it was before the day asked for, by number; each says whether it was answered and resolved.',
  })
  async issues(@Ctx() context: AccountabilityContext, @Args(() => PageArguments) { first, after }: PageArguments) {
    const issues = await this.#records(custodyIssues, context);
    const page = pageOfRecords(CustodyIssue, issues, this.asked.asAt, first ?? 20, after);
    return new CustodyIssueConnection(page, restrictionOf(context.viewer, custodyIssues, this.asked.area));
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
    const { area, asAt } = this.asked;
    return visitFigure({ area, period: this.period, measure, today: knownOn(asAt, today) }, visitsOf);
  }

  #records(register: Register, { registers }: AccountabilityContext): Promise<readonly RegisterRecord[]> {
    return recordsWithin(register, this.asked.area, registers, this.asked.asAt);
  }

  #holds(visit: RegisterRecord): boolean {
    const day = valueOf(visit, visitedOn) ?? '';
    return this.period.firstDay <= day && day <= this.period.lastDay;
  }
}
