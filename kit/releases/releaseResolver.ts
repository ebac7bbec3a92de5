import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { QualityCheck } from '../../schema/figures/qualityCheck.ts';
import { Release } from '../../schema/figures/release.ts';
import { QualityDimension, QualityOutcome } from '../../schema/figures/words.ts';
import { Period } from '../../schema/periods.ts';
import type { ReleaseContext } from './datasetType.ts';

/** What a subgraph that keeps releases tells of them beside the release itself. */
@Resolver(() => Release)
export class ReleaseResolver {
  @FieldResolver(() => [QualityCheck], {
    description:
      'What was checked of it when it was published, and anew where a release around it came or went since, a dozen rules at most: whole, once, consistent, in time, valid, accurate. Empty for source documents, and for files that were loaded before the hub checked them.',
  })
  async qualityChecks(@Root() { id }: Release, @Ctx() { releases }: ReleaseContext): Promise<QualityCheck[]> {
    const findings = await releases.quality(id);
    return findings.map(
      ({ dimension, outcome, periods, ...finding }) =>
        new QualityCheck({
          ...finding,
          dimension: QualityDimension[dimension],
          outcome: QualityOutcome[outcome],
          periods: periods.map((code) => Period.fromCode(code)),
        }),
    );
  }
}
