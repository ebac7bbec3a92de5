import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  InterfaceType,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { datasetById } from '../../schema/datasets/register.ts';
import { ReleaseConnection, ReleaseEdge } from '../../schema/figures/connection.ts';
import { ReleaseRestatementConnection } from '../../schema/figures/releaseRestatement.ts';
import { DateScalar } from '../../schema/figures/scalars.ts';
import { pageOf } from '../graph/page.ts';
import type { FigureReader } from '../indicators/figureReader.ts';
import { nextDueOn } from './nextDue.ts';
import type { Release } from './release.ts';
import type { ReleaseReader } from './releaseReader.ts';
import { releaseView } from './releaseView.ts';
import { restatedBy } from './restatedBy.ts';

/** What a subgraph that keeps releases puts into its context. */
export interface ReleaseContext {
  readonly releases: ReleaseReader;
  readonly figures: FigureReader;
  /** Today as YYYY-MM-DD. */
  readonly today: string;
}

const dueDescription =
  'The day on which the next release is due, such as "2026-01-14"; null where nothing is loaded or nothing more is due.';
const overdueDescription =
  'Whether the day on which the next release is due has passed; null where there is no such day.';

@InterfaceType('Dataset', {
  description: 'One kind of release in the register: what it is, whose it is and how often it comes.',
})
abstract class Dataset {
  @Field(() => ID, { description: 'Such as "mps-borough-crime".' })
  readonly id: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: dueDescription,
  })
  readonly nextDueOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: overdueDescription,
  })
  readonly overdue?: boolean | null;

  constructor(id: string) {
    this.id = id;
  }
}

/** The dataset type of one domain, such as "PerformanceDataset": the spine owns its facts, the domain adds its releases. */
export function datasetType(name: string) {
  @Directive('@key(fields: "id")')
  @ObjectType(name, {
    implements: Dataset,
    description: `A dataset that the ${name.replace('Dataset', '').toLowerCase()} subgraph keeps.`,
  })
  class DomainDataset extends Dataset {}

  @Resolver(() => DomainDataset)
  class DomainDatasetResolver {
    @FieldResolver(() => DateScalar, { nullable: true, description: dueDescription })
    async nextDueOn(@Root() dataset: DomainDataset, @Ctx() { releases }: ReleaseContext): Promise<string | null> {
      const declaration = datasetById(dataset.id);
      return declaration === undefined ? null : nextDueOn(declaration, await releases.of(dataset.id));
    }

    @FieldResolver(() => Boolean, { nullable: true, description: overdueDescription })
    async overdue(@Root() dataset: DomainDataset, @Ctx() context: ReleaseContext): Promise<boolean | null> {
      const due = await this.nextDueOn(dataset, context);
      return due === null ? null : due < context.today;
    }

    @FieldResolver(() => ReleaseConnection, {
      nullable: true,
      description:
        'Its releases, the latest published first, withdrawn ones too; null while the subgraph does not answer.',
    })
    async releases(
      @Root() dataset: DomainDataset,
      @Ctx() { releases }: ReleaseContext,
      @Arg('first', () => Int, { defaultValue: 20, description: 'How many, from 1 to 100.' }) first: number,
      @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
      after: string | null,
      @Arg('since', () => DateScalar, {
        nullable: true,
        description:
          'Only those published, or withdrawn, on this day or later, such as "2025-12-01"; all where left out.',
      })
      since: string | null | undefined,
    ): Promise<ReleaseConnection | null> {
      const declaration = datasetById(dataset.id);
      if (declaration === undefined) return null;
      const isAsked = ({ publishedOn, withdrawnOn }: Release) =>
        typeof since !== 'string' || (publishedOn ?? '') >= since || (withdrawnOn ?? '') >= since;
      const all = (await releases.of(dataset.id)).filter(isAsked).toReversed();
      const page = pageOf(all, ({ id }) => id, first, after);
      const edges = page.items.map(({ item, cursor }) => new ReleaseEdge(releaseView(item, declaration), cursor));
      return new ReleaseConnection(edges, page.pageInfo, page.totalCount);
    }

    @FieldResolver(() => ReleaseRestatementConnection, {
      nullable: true,
      description:
        'The publisher’s own figures that one release restated, against the releases published before it; sums such as London’s are told by `Indicator.restatements`. A release without a day of publication is set beside others without one. Null where there is no such standing release, for datasets that come only once, and while the subgraph does not answer.',
    })
    async restatedBy(
      @Root() dataset: DomainDataset,
      @Ctx() { releases, figures }: ReleaseContext,
      @Arg('release', () => ID, { description: 'Id of a release, such as "mps-borough-crime:234bf253436f".' })
      release: string,
      @Arg('area', () => String, {
        nullable: true,
        description: 'Code of an area, such as "E09000030"; every area that the publisher gives where left out.',
      })
      area: string | null,
      @Arg('first', () => Int, { defaultValue: 20, description: 'How many, from 1 to 100.' }) first: number,
      @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
      after: string | null,
    ): Promise<ReleaseRestatementConnection | null> {
      const declaration = datasetById(dataset.id);
      if (declaration === undefined) return null;
      return restatedBy(declaration, { release, area: area ?? null, first, after: after ?? null }, releases, figures);
    }
  }

  return {
    type: DomainDataset,
    resolver: DomainDatasetResolver,
    reference: ({ id = '' }: Readonly<Record<string, string>>) =>
      datasetById(id) === undefined ? null : new DomainDataset(id),
  };
}
