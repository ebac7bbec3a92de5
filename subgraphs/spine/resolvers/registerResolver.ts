import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../kit/subgraph/buildSubgraph.ts';
import { entityOfKind } from '../areas.ts';
import { allDatasets } from '../datasets.ts';
import { Borough } from '../entities/borough.ts';
import { Dataset } from '../entities/dataset.ts';
import { Viewer, ViewerRole } from '../entities/viewer.ts';

@Resolver()
export class RegisterResolver {
  @Query(() => [Dataset], {
    description: 'The register of datasets: everything that the hub knows how to take. A few dozen, so no pages.',
  })
  datasets(): Dataset[] {
    return allDatasets();
  }

  @Query(() => Viewer, { description: 'Who is asking.' })
  viewer(@Ctx() { viewer }: RequestContext): Viewer {
    const boroughs = viewer.boroughs.flatMap((code) => entityOfKind(Borough, code) ?? []);
    return new Viewer(viewer.agency, ViewerRole[viewer.role], boroughs, viewer.scopes);
  }
}
