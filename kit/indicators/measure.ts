import type { DatasetDeclaration } from '../../schema/datasets/dataset.ts';
import type { Polarity, QualityFlag, Unit } from '../../schema/figures/words.ts';
import type { PeriodKind } from '../../schema/periods.ts';
import type { Area } from '../../schema/places/areas.ts';

/** A figure that no series holds by itself: the sum of those series of the measure that are parts of it. */
export interface CategorySum {
  isPart(category: string): boolean;
  /** Categories that a release's scheme must have; where it has them, a part that it leaves out is a nought. At least one. */
  readonly needs: readonly [string, ...string[]];
  /** Whether a release must have one of the parts by name to give the figure, since publishers rename them; no part is needed where left out. */
  readonly needsPart?: boolean;
}

/** One measure of one dataset, as a domain declares it. Everything an indicator does follows from this and the cells. */
export interface Measure {
  /** Such as "crime/burglary": stable, and unique in the graph. */
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly dataset: DatasetDeclaration;
  /** Names of the series: what is measured, and the category. */
  readonly measure: string;
  readonly category: string;
  /** How categories add up to the figure; left out where a series holds the figure itself. */
  readonly sum?: CategorySum;
  /** What a PROPORTION is a part of; left out for the rest. */
  readonly whole?: CategorySum;
  /** Parts of the dataset that add up to the figure of an area: "all", or the forces whose files it rests on. */
  readonly scopes: readonly string[];
  /** Scopes whose files hold a few records of the area: added where they are loaded, and not missed where they are not. */
  readonly minorScopes?: readonly string[];
  /** What a figure is flagged with where one of its minor scopes has no release; nothing where left out. */
  readonly missingMinorScope?: QualityFlag;
  /** What a figure is flagged with where one of its scopes gives nothing; FORCE_MISSING where left out. */
  readonly missingScope?: QualityFlag;
  /** PROPORTION: records of a kind among all of them, in per cent; periods add up, and it has a Wilson interval. RATE: a count for every so many of a population, put together from two datasets. COUNT: periods add up, and a count has a Poisson interval. SHARE: a survey's per cent, of its own periods only. POSITION: a number that stands as it is. */
  readonly nature: 'COUNT' | 'PROPORTION' | 'SHARE' | 'POSITION' | 'RATE';
  /** For how many a RATE is told, such as 1,000; left out for the rest. */
  readonly per?: number;
  /** Its own periods, and how many months apart they come. */
  readonly grain: PeriodKind;
  readonly step: number;
  /** Other kinds of period that the source gives by themselves, such as single quarters beside years; left out where none. */
  readonly otherGrains?: readonly PeriodKind[];
  /** Null when the area is inside the measure's territory; otherwise why it is not. */
  readonly outside: string | null;
  /** Flags that every figure of this area carries. */
  readonly flags: readonly QualityFlag[];
  /** Flags of releases that do not touch this area: records without a place still count for the force. Left out where all do. */
  readonly otherFlags?: readonly QualityFlag[];
  /**
   * Where records of the measure are counted that have no known place, and all of them: what the areas of its dataset lack
   * while the whole has it. Left out where that is nothing to the area.
   */
  readonly unplaced?: { readonly area: string; readonly whole: string };
  /** Whether its counts are rounded, so that a figure other than 0 is about so many; not where left out. */
  readonly isRounded?: boolean;
  /** Why a release that covers a period may give nothing; left out where there is nothing to say of it. */
  readonly lacking?: string;
  /** Code of the area under which its cells are kept, where the source gives one number for two areas; the area itself where left out. */
  readonly keptUnder?: string;
  /** Sample size taken for granted where the source publishes none; null where there is no survey or n is published. */
  readonly assumedSampleSize: number | null;
  /**
   * Code of the area whose population a rate is of, where that is not the area itself: the Metropolitan Police's for
   * London's recorded crime, which leaves the City out.
   */
  readonly territory?: string;
  /** The same measure of another area; left out where areas are not to be compared by it. */
  readonly forArea?: (area: Area) => Measure;
}
