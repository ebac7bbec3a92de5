import type { Database, DatabaseShape } from '../../kit/database/database.ts';
import { figureMigration } from '../../kit/database/figureMigration.ts';
import type { TableImporter } from '../../kit/importing/importer.ts';
import { changesMigration } from '../../kit/outbox/changesMigration.ts';
import { outboxMigration } from '../../kit/outbox/outboxMigration.ts';
import { untoldMigration } from '../../kit/outbox/untoldMigration.ts';
import { denominatorImporters } from '../../kit/population/populationImporters.ts';
import { qualityMigration, toldPeriodsMigration } from '../../kit/quality/qualityTables.ts';
import { datasetType } from '../../kit/releases/datasetType.ts';
import { dataState } from '../../kit/releases/dataState.ts';
import { leftOutMigration } from '../../kit/releases/leftOutMigration.ts';
import { ReleaseResolver } from '../../kit/releases/releaseResolver.ts';
import { buildSubgraph } from '../../kit/subgraph/buildSubgraph.ts';
import { executableSubgraph } from '../../kit/subgraph/executableSubgraph.ts';
import type { Subgraph } from '../../kit/subgraph/subgraph.ts';
import { categoryEntity } from './categories/categoryEntities.ts';
import { performanceContext } from './context.ts';
import { Area } from './entities/area.ts';
import { boroughCrimeImporter } from './importers/boroughCrime.ts';
import { crimeOutcomesImporter } from './importers/crimeOutcomes.ts';
import { dashboardOffencesImporter } from './importers/dashboard/dashboardOffences.ts';
import { dashboardTypesImporter } from './importers/dashboard/dashboardTypes.ts';
import { lsoas2011Importer } from './importers/lsoas2011.ts';
import { lsoaWardsImporter } from './importers/lsoaWards.ts';
import { publicAttitudeSurveyImporter } from './importers/publicAttitudeSurvey.ts';
import { streetCrimeImporter } from './importers/streetCrime.ts';
import { wardCrimeImporter } from './importers/wardCrime.ts';
import { lsoaLookups } from './migrations/lsoaLookups.ts';
import { targetStanding } from './migrations/targetStanding.ts';
import { AreaResolver } from './resolvers/areaResolver.ts';
import { CategoryResolver } from './resolvers/categoryResolver.ts';
import { DashboardResolver } from './resolvers/dashboardResolver.ts';
import { FormerWardResolver } from './resolvers/formerWardResolver.ts';
import { RecordedOfCategoryResolver } from './resolvers/recordedOfCategoryResolver.ts';
import { ReportedResolver } from './resolvers/reportedResolver.ts';
import { StreetResolver } from './resolvers/streetResolver.ts';
import { StreetWordResolver } from './resolvers/streetWordResolver.ts';
import { TargetResolver } from './resolvers/targetResolver.ts';

export { loadPerformanceDocuments } from './loadDocuments.ts';
export { performanceNews } from './news/performanceNews.ts';
export { tellTargets } from './news/tellTargets.ts';

export const performanceDatabase: DatabaseShape = {
  schema: 'performance',
  entities: [],
  migrations: [
    figureMigration('performance'),
    lsoaLookups,
    outboxMigration('performance'),
    qualityMigration('performance'),
    targetStanding,
    changesMigration('performance'),
    leftOutMigration('performance'),
    toldPeriodsMigration('performance'),
    untoldMigration('performance'),
  ],
};

/** Partners' files that this subgraph takes. */
export const performanceImporters: readonly TableImporter[] = [
  boroughCrimeImporter,
  wardCrimeImporter,
  dashboardOffencesImporter,
  dashboardTypesImporter,
  streetCrimeImporter,
  crimeOutcomesImporter,
  lsoaWardsImporter,
  lsoas2011Importer,
  publicAttitudeSurveyImporter,
  ...denominatorImporters,
];

const dataset = datasetType('PerformanceDataset');

export function buildPerformance() {
  return buildSubgraph(
    {
      resolvers: [
        AreaResolver,
        CategoryResolver,
        DashboardResolver,
        FormerWardResolver,
        RecordedOfCategoryResolver,
        ReportedResolver,
        StreetResolver,
        StreetWordResolver,
        TargetResolver,
        dataset.resolver,
        ReleaseResolver,
      ],
      orphanedTypes: [Area, dataset.type],
    },
    {
      Area: ({ code = '' }) => new Area(code),
      CrimeCategory: ({ id = '' }) => categoryEntity(id) ?? null,
      PerformanceDataset: dataset.reference,
    },
  );
}

/** Crime, survey confidence and targets, on every area. */
export async function createPerformance(database: Database, today: () => string): Promise<Subgraph> {
  const { sdl, schema } = await buildPerformance();
  return executableSubgraph({
    name: 'performance',
    sdl,
    schema,
    context: performanceContext(database, today),
    ready: () => database.ready(),
    state: () => dataState(database),
    close: () => Promise.resolve(),
  });
}
