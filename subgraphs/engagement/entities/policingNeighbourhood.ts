import { Field, ID, ObjectType } from 'type-graphql';
import type { Release as ReleaseRow } from '../../../kit/releases/release.ts';
import { releaseView } from '../../../kit/releases/releaseView.ts';
import type { DatasetDeclaration } from '../../../schema/datasets/dataset.ts';
import {
  neighbourhoodEvents,
  neighbourhoodPeople,
  neighbourhoodPriorities,
} from '../../../schema/datasets/neighbourhoodDatasets.ts';
import { Figure } from '../../../schema/figures/figure.ts';
import { Release } from '../../../schema/figures/release.ts';
import { FigureQualifier, FigureStatus, Unit } from '../../../schema/figures/words.ts';
import type { Neighbourhoods } from '../neighbourhoods/neighbourhoodReader.ts';
import { NeighbourhoodEventKind } from './neighbourhoodEventKind.ts';
import { NeighbourhoodPriority } from './neighbourhoodPriority.ts';
import { NeighbourhoodRank } from './neighbourhoodRank.ts';
import { NeighbourhoodEventCount, NeighbourhoodRankCount } from './publishedCounts.ts';
import { Ward } from './ward.ts';

@ObjectType('PolicingNeighbourhood', {
  description:
    'A neighbourhood as the police divide London, which need not follow wards: one may lie in several wards, and a ward in several. Source: data.police.uk.',
})
export class PolicingNeighbourhood {
  @Field(() => ID, {
    description: 'As the police name it: the code of a ward since 2022, such as "E05009317", or "00AEGW".',
  })
  readonly id: string;

  @Field(() => [Ward], { description: 'The wards that it lies in, mostly one, so no pages.' })
  readonly wards: readonly Ward[];

  @Field(() => [NeighbourhoodPriority], {
    nullable: true,
    description: 'Its priorities, mostly three, so no pages; null where none have been loaded.',
  })
  readonly priorities: readonly NeighbourhoodPriority[] | null;

  @Field(() => [NeighbourhoodRankCount], {
    nullable: true,
    description: 'Its team by rank, so no pages; null where none has been loaded.',
  })
  readonly ranks: readonly NeighbourhoodRankCount[] | null;

  @Field(() => [NeighbourhoodEventCount], {
    nullable: true,
    description: 'Events that the police announce for it, a handful, so no pages; null where none have been loaded.',
  })
  readonly events: readonly NeighbourhoodEventCount[] | null;

  @Field(() => Release, {
    nullable: true,
    description: 'The release that gives its priorities; null where none have been loaded.',
  })
  readonly release: Release | null;

  constructor(id: string, all: Neighbourhoods) {
    const [priorities, ranks, events] = [all.priorities(id), all.ranks(id), all.events(id)];
    this.id = id;
    this.wards = all.wardsOf(id).map((code) => new Ward(code));
    this.priorities = priorities?.rows.map((row) => new NeighbourhoodPriority(row)) ?? null;
    this.ranks =
      ranks?.rows.map(
        ({ rank, people }) =>
          new NeighbourhoodRankCount(rankOf(rank), countOf(people, ranks.release, neighbourhoodPeople)),
      ) ?? null;
    this.events =
      events?.rows.map(
        ({ kind, heldOn, events: count }) =>
          new NeighbourhoodEventCount(kindOf(kind), heldOn, countOf(count, events.release, neighbourhoodEvents)),
      ) ?? null;
    this.release = priorities === null ? null : releaseView(priorities.release, neighbourhoodPriorities);
  }
}

function countOf(value: number, release: ReleaseRow, dataset: DatasetDeclaration): Figure {
  return new Figure({
    value,
    absence: null,
    unit: Unit.COUNT,
    qualifier: FigureQualifier.EXACT,
    status: FigureStatus.FINAL,
    numerator: null,
    denominator: null,
    sampleSize: null,
    flags: [],
    release: releaseView(release, dataset),
    paragraph: null,
    intervalAt: () => null,
  });
}

const isRank = (word: string): word is NeighbourhoodRank => Object.hasOwn(NeighbourhoodRank, word);
const isKind = (word: string): word is NeighbourhoodEventKind => Object.hasOwn(NeighbourhoodEventKind, word);

function rankOf(word: string): NeighbourhoodRank {
  if (isRank(word)) return word;
  throw new Error(`"${word}" is kept as a rank and is none`);
}

function kindOf(word: string): NeighbourhoodEventKind {
  if (isKind(word)) return word;
  throw new Error(`"${word}" is kept as a kind of event and is none`);
}
