import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { BoroughSpread } from '../../../kit/disclosure/boroughSpread.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { Release } from '../../../schema/figures/release.ts';
import { EthnicGroup, EthnicityBasis } from '../people/ethnicityWords.ts';

@ObjectType('RatioSpread', {
  description:
    'How the boroughs’ ratios lie: made of those that are published alone, so that it gives no withheld one back.',
})
export class RatioSpread {
  @Field(() => Float, {
    description:
      'The mean of the boroughs’ ratios, each weighed by the residents of the group who live there, such as 2.4: London’s ratio without the effect of where people live.',
  })
  readonly areaWeighted: number;

  @Field(() => Float, { description: 'The lowest borough’s ratio, such as 1.2.' })
  readonly lowest: number;

  @Field(() => Float, { description: 'The median of the boroughs’ ratios, such as 2.3.' })
  readonly median: number;

  @Field(() => Float, { description: 'The highest borough’s ratio, such as 5.1.' })
  readonly highest: number;

  @Field(() => Int, { description: 'Of how many boroughs it is made, such as 29.' })
  readonly boroughs: number;

  @Field(() => Int, { description: 'How many boroughs are left out because their ratio is withheld or not available.' })
  readonly leftOut: number;

  constructor(spread: BoroughSpread) {
    this.areaWeighted = spread.areaWeighted;
    this.lowest = spread.lowest;
    this.median = spread.median;
    this.highest = spread.highest;
    this.boroughs = spread.boroughs;
    this.leftOut = spread.leftOut;
  }
}

/** What is said of one group beside another. */
export interface RateRatioFacts {
  readonly group: EthnicGroup;
  readonly reference: EthnicGroup;
  readonly basis: EthnicityBasis;
  readonly ratio: Figure;
  readonly rate: Figure;
  readonly referenceRate: Figure;
  readonly difference: number | null;
  readonly findRate: Figure;
  readonly shareNotStated: Figure;
  readonly censusYear: number;
  readonly censusRelease: Release | null;
  readonly spread: BoroughSpread | null;
}

@ObjectType('RateRatio', {
  description:
    'How often people of a group are stopped and searched for each time that people of the reference group are, by residents. Searches of vehicles alone are left out.',
})
export class RateRatio {
  @Field(() => EthnicGroup, { description: 'The group, such as BLACK.' })
  readonly group: EthnicGroup;

  @Field(() => EthnicGroup, { description: 'The group that it is compared with, such as WHITE.' })
  readonly reference: EthnicGroup;

  @Field(() => EthnicityBasis, { description: 'By whose word the groups are told, such as SELF_DEFINED.' })
  readonly basis: EthnicityBasis;

  @Field(() => Figure, {
    description:
      'The relative rate index, such as 3.5 with its log interval from 3.09 to 3.96; SUPPRESSED where either count is withheld or below 5, flagged FEW_COUNTED where one is below 20.',
  })
  readonly ratio: Figure;

  @Field(() => Figure, { description: 'Stops and searches of the group for every 1,000 of its residents, such as 14.' })
  readonly rate: Figure;

  @Field(() => Figure, { description: 'The same of the reference group, such as 4.' })
  readonly referenceRate: Figure;

  @Field(() => Float, {
    nullable: true,
    description:
      'How many more for every 1,000 residents than of the reference group, such as 10, or with a minus fewer; null where there is no ratio.',
  })
  readonly difference: number | null;

  @Field(() => Figure, {
    description:
      'Of the group’s searches, the share that led to an outcome other than no further action, in per cent; it needs no population. From the stored table by outcome alone.',
  })
  readonly findRate: Figure;

  @Field(() => Figure, {
    description:
      'The share of all people searched whose ethnicity is not stated, in per cent: what every ratio leaves out.',
  })
  readonly shareNotStated: Figure;

  @Field(() => Int, {
    description: 'The census that residents are counted by, 2021: who lives in a place changes since.',
  })
  readonly censusYear: number;

  @Field(() => Release, {
    nullable: true,
    description:
      'The release that gives the residents, such as "census-2021-ethnicity:234bf253436f"; null where none is loaded. Source: Office for National Statistics, Census 2021 (TS021).',
  })
  readonly censusRelease: Release | null;

  @Field(() => RatioSpread, {
    nullable: true,
    description:
      'The same ratio in all boroughs of London, and their area-weighted mean: no ratio for a large area should be read without it. Null where no borough’s is published.',
  })
  readonly spread: RatioSpread | null;

  constructor(facts: RateRatioFacts) {
    this.group = facts.group;
    this.reference = facts.reference;
    this.basis = facts.basis;
    this.ratio = facts.ratio;
    this.rate = facts.rate;
    this.referenceRate = facts.referenceRate;
    this.difference = facts.difference;
    this.findRate = facts.findRate;
    this.shareNotStated = facts.shareNotStated;
    this.censusYear = facts.censusYear;
    this.censusRelease = facts.censusRelease;
    this.spread = facts.spread === null ? null : new RatioSpread(facts.spread);
  }
}
