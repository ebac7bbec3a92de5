import { Arg, Field, ID, ObjectType } from 'type-graphql';
import { AreaComparison } from '../../schema/figures/areaComparison.ts';
import { Attention } from '../../schema/figures/attention.ts';
import { Change } from '../../schema/figures/change.ts';
import { PeriodScalar } from '../../schema/figures/scalars.ts';
import { SupportVisits } from '../../schema/figures/supportVisits.ts';
import { AttentionKind, Comparator, Comparison, Denominator, PeriodKind } from '../../schema/figures/words.ts';
import type { Period } from '../../schema/periods.ts';
import { attentionOf } from '../comparing/attentionOf.ts';
import { compareAreas } from '../comparing/compareAreas.ts';
import { supportVisitsOf } from '../comparing/supportVisitsOf.ts';
import { rateOf } from '../rates/rateOf.ts';
import { usualPer } from '../rates/usualPer.ts';
import { compareTarget } from '../targets/compareTarget.ts';
import { refuseStrayTarget } from '../targets/refuseStrayTarget.ts';
import { changeBetween } from './changeBetween.ts';
import { changeToLatest } from './changeToLatest.ts';
import { comparedPeriods } from './comparedPeriods.ts';
import { IndicatorCharts } from './indicatorCharts.ts';
import { lastOfSeries } from './lastOfSeries.ts';
import { latestOf } from './latestOf.ts';
import { remembered } from './rememberedReading.ts';
import { upToReading } from './upToReading.ts';

/** An indicator’s comparisons: with earlier periods, with other areas, and with both. */
@ObjectType()
export abstract class IndicatorComparisons extends IndicatorCharts {
  @Field(() => Change, {
    nullable: true,
    description:
      'The change up to a period, with a verdict that allows for chance; null only where no period is given and there is no latest one, as `absence` says why.',
  })
  async change(
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description: 'Such as "R12-2023-12"; the latest where left out.',
    })
    period: Period | null | undefined,
    @Arg('since', () => Comparison, {
      defaultValue: Comparison.SAME_PERIOD_LAST_YEAR,
      description: 'With what it is compared.',
    })
    since: Comparison,
    @Arg('upTo', () => PeriodScalar, {
      nullable: true,
      description:
        'Where no period is given: up to the latest that ends no later than this one does, such as "2023/24-Q4".',
    })
    upTo: Period | null | undefined,
    @Arg('by', () => PeriodKind, {
      nullable: true,
      description:
        'Where no period is given: of what kind the latest is to be, such as FINANCIAL_QUARTER; it is the last of `series` by that kind. The source’s own where left out.',
    })
    by: PeriodKind | null | undefined,
  ): Promise<Change | null> {
    const asked = period ?? (by ? await lastOfSeries(this.reading, by, upTo ?? null) : null);
    if (asked !== null) return changeBetween(this.reading, comparedPeriods(asked, since));
    return by ? null : changeToLatest(upToReading(this.reading, upTo), since);
  }

  @Field(() => AreaComparison, {
    nullable: true,
    description:
      'The area beside others in one period. A count is compared as a rate, and cannot be compared where there is no population to divide by. Null only where no period is given and there is no latest one, as `absence` says why.',
  })
  async against(
    @Arg('comparator', () => Comparator, { description: 'With what it is compared, such as LONDON.' })
    comparator: Comparator,
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description: 'Such as "2024/25"; the latest where left out.',
    })
    period: Period | null,
    @Arg('areas', () => [String], {
      nullable: true,
      description:
        'For the comparator GROUP: codes of areas of the same kind, such as ["E09000012", "E09000025"], at most 100.',
    })
    areas: readonly string[] | null,
    @Arg('denominator', () => Denominator, {
      defaultValue: Denominator.RESIDENTS,
      description: 'By what a count is divided, such as HOUSEHOLDS; a rate keeps its own.',
    })
    denominator: Denominator,
    @Arg('target', () => ID, {
      nullable: true,
      description: 'For the comparator TARGET: its id, such as "key-neighbourhood-crime-2016"; a count stays a count.',
    })
    target: string | null,
    @Arg('upTo', () => PeriodScalar, {
      nullable: true,
      description: 'Where no period is given: in the latest that ends no later than this one does.',
    })
    upTo: Period | null | undefined,
  ): Promise<AreaComparison | null> {
    refuseStrayTarget(comparator, target ?? null);
    const asked = period ?? (await latestOf(upToReading(this.reading, upTo)))?.period ?? null;
    if (asked === null) return null;
    if (comparator === Comparator.TARGET) return compareTarget(this.reading, target ?? null, asked);
    const reading = rateOf(this.reading, denominator, usualPer, this.reader) ?? this.reading;
    return compareAreas(remembered(reading, this.reader), { comparator, period: asked, areas: areas ?? null });
  }

  @Field(() => Attention, {
    nullable: true,
    description:
      'The boroughs of the area, or the areas beside a borough or ward, that stand out by more than chance: for support visits, never for ranking. Counts are judged as rates. Null only where no period is given and there is no latest one, as `absence` says why.',
  })
  async attention(
    @Arg('kind', () => AttentionKind, { description: 'Which areas to look at, such as WORSE_AND_WORSENING.' })
    kind: AttentionKind,
    @Arg('comparator', () => Comparator, {
      defaultValue: Comparator.LONDON,
      description:
        'With what each area is compared, such as SIMILAR_GROUP; neither GROUP nor TARGET. Whether an area is IMPROVING does not hang on it.',
    })
    comparator: Comparator,
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description: 'Such as "2025-11"; the latest where left out.',
    })
    period: Period | null,
    @Arg('since', () => Comparison, {
      defaultValue: Comparison.ROLLING_12_MONTHS,
      description: 'Over what time each area is looked at.',
    })
    since: Comparison,
    @Arg('denominator', () => Denominator, {
      defaultValue: Denominator.RESIDENTS,
      description: 'By what a count is divided, such as HOUSEHOLDS; a rate keeps its own.',
    })
    denominator: Denominator,
  ): Promise<Attention | null> {
    const asked = period ?? (await latestOf(this.reading))?.period ?? null;
    if (asked === null) return null;
    const reading = rateOf(this.reading, denominator, usualPer, this.reader) ?? this.reading;
    return attentionOf(reading, { kind, comparator, periods: comparedPeriods(asked, since) }, this.reader);
  }

  @Field(() => SupportVisits, {
    nullable: true,
    description:
      'The boroughs of the area, or the areas beside a borough or ward, to which a support visit is worth offering: less well than the comparator or on a downward trend, by more than chance and never by rank. Counts are judged as rates. Null only where no period is given and there is no latest one, as `absence` says why.',
  })
  async supportVisits(
    @Arg('comparator', () => Comparator, {
      defaultValue: Comparator.LONDON,
      description: 'With what each area is compared, such as SIMILAR_GROUP; neither GROUP nor TARGET.',
    })
    comparator: Comparator,
    @Arg('period', () => PeriodScalar, {
      nullable: true,
      description: 'Such as "2025-11"; the latest where left out.',
    })
    period: Period | null,
    @Arg('since', () => Comparison, {
      defaultValue: Comparison.ROLLING_12_MONTHS,
      description: 'Over what time each area is looked at.',
    })
    since: Comparison,
    @Arg('denominator', () => Denominator, {
      defaultValue: Denominator.RESIDENTS,
      description: 'By what a count is divided, such as HOUSEHOLDS; a rate keeps its own.',
    })
    denominator: Denominator,
  ): Promise<SupportVisits | null> {
    const asked = period ?? (await latestOf(this.reading))?.period ?? null;
    if (asked === null) return null;
    const reading = rateOf(this.reading, denominator, usualPer, this.reader) ?? this.reading;
    return supportVisitsOf(reading, comparator, comparedPeriods(asked, since), this.reader);
  }
}
