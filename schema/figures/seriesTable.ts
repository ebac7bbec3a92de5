import { Directive, Field, ObjectType } from 'type-graphql';
import type { Observation } from './observation.ts';
import { Release } from './release.ts';
import { seriesCells, SeriesRowScalar, type SeriesCells } from './seriesRow.ts';

@Directive('@shareable')
@ObjectType('SeriesTable', {
  description:
    'A series as rows of values: everything that `series` would give of each figure, at a fraction of what it costs to ask for its fields one by one.',
})
export class SeriesTable {
  @Field(() => [SeriesRowScalar], {
    description:
      'A row for each period, absent ones too, such as ["2025-11", 12, "12", "COUNT", …]; empty where nothing is covered.',
  })
  readonly rows: readonly SeriesCells[];

  @Field(() => [Release], {
    description:
      'The releases that the rows name, each once, such as "mps-ward-crime:5d2c…"; empty where no row rests on one.',
  })
  readonly releases: readonly Release[];

  constructor(series: readonly Observation[]) {
    const releases = new Map<string, Release>();
    for (const { figure } of series) {
      for (const release of [figure.release, figure.denominatorRelease])
        if (release !== null && !releases.has(release.id)) releases.set(release.id, release);
    }
    this.rows = series.map(seriesCells);
    this.releases = [...releases.values()];
  }
}
