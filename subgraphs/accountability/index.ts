import type { Database, DatabaseShape } from '../../kit/database/database.ts';
import { figureMigration } from '../../kit/database/figureMigration.ts';
import { disclosedTablesMigration } from '../../kit/disclosure/store/disclosedTablesMigration.ts';
import { tableAuditMigration } from '../../kit/disclosure/store/tableAuditMigration.ts';
import { tableTellingMigration } from '../../kit/disclosure/store/tableTellingMigration.ts';
import type { FileImporter } from '../../kit/importing/importer.ts';
import { changesMigration } from '../../kit/outbox/changesMigration.ts';
import { outboxMigration } from '../../kit/outbox/outboxMigration.ts';
import { untoldMigration } from '../../kit/outbox/untoldMigration.ts';
import { denominatorImporters, residentImporters } from '../../kit/population/populationImporters.ts';
import { qualityMigration, toldPeriodsMigration } from '../../kit/quality/qualityTables.ts';
import { changesByTimeMigration } from '../../kit/registers/changesByTimeMigration.ts';
import { registerMigration } from '../../kit/registers/registerMigration.ts';
import { contentKeyMigration } from '../../kit/releases/contentKeyMigration.ts';
import { datasetType } from '../../kit/releases/datasetType.ts';
import { dataState } from '../../kit/releases/dataState.ts';
import { leftOutMigration } from '../../kit/releases/leftOutMigration.ts';
import { ReleaseResolver } from '../../kit/releases/releaseResolver.ts';
import { buildSubgraph } from '../../kit/subgraph/buildSubgraph.ts';
import { executableSubgraph } from '../../kit/subgraph/executableSubgraph.ts';
import type { Subgraph } from '../../kit/subgraph/subgraph.ts';
import { accountabilityContext } from './context.ts';
import { custodyImporter } from './custody/custodyFile.ts';
import { arrestsForm, disposalsForm } from './custody/custodyForms.ts';
import { Area } from './entities/area.ts';
import { complaintsReturnImporter } from './importers/complaintsReturn.ts';
import { conductComplaintsImporter } from './importers/conductComplaints.ts';
import { moreThoroughSearchesImporter } from './importers/moreThoroughSearches.ts';
import { stopAndSearchItemsImporter } from './importers/stopAndSearchItems.ts';
import { stopAndSearchTableImporter } from './importers/stopAndSearchTable.ts';
import { victimsConcernsImporter } from './importers/victimsConcerns.ts';
import { wardBoundariesImporter } from './importers/wardBoundaries.ts';
import { scrutinyAndRisks } from './migrations/scrutinyAndRisks.ts';
import { stops } from './migrations/stops.ts';
import { withdrawnCounts } from './migrations/withdrawnCounts.ts';
import { recordReferences, registerClasses } from './registerClasses.ts';
import { AreaResolver } from './resolvers/areaResolver.ts';
import { ComplaintsResolver } from './resolvers/complaintsResolver.ts';
import { CustodyResolver } from './resolvers/custodyResolver.ts';
import { RecommendationResolver } from './resolvers/recommendationResolver.ts';
import { RiskResolver } from './resolvers/riskResolver.ts';
import { ScrutinyResolver } from './resolvers/scrutinyResolver.ts';
import { ScrutinyReviewResolver } from './resolvers/scrutinyReviewResolver.ts';
import { StopAndSearchResolver } from './resolvers/stopAndSearchResolver.ts';
import { StoppedPeopleResolver } from './resolvers/stoppedPeopleResolver.ts';
import { UndertakingResolver } from './resolvers/undertakingResolver.ts';
import { RecommendationTable } from './tables/recommendationTable.ts';
import { ScrutinyReviewTable } from './tables/scrutinyReviewTable.ts';
import { StrategicRiskTable } from './tables/strategicRiskTable.ts';
import { UndertakingTable } from './tables/undertakingTable.ts';

export { accountabilityRegisters } from './registers/accountabilityRegisters.ts';
export { auditPeople } from './people/auditPeople.ts';
export { tellDeadlines } from './deadlines/tellDeadlines.ts';
export { loadAccountabilityDocuments } from './loading/loadAccountabilityDocuments.ts';

export const accountabilityDatabase: DatabaseShape = {
  schema: 'accountability',
  entities: [ScrutinyReviewTable, RecommendationTable, UndertakingTable, StrategicRiskTable],
  migrations: [
    figureMigration('accountability'),
    scrutinyAndRisks,
    stops,
    outboxMigration('accountability'),
    qualityMigration('accountability'),
    registerMigration('accountability', '0005-registers'),
    disclosedTablesMigration('accountability'),
    changesMigration('accountability'),
    tableAuditMigration('accountability'),
    leftOutMigration('accountability'),
    withdrawnCounts,
    toldPeriodsMigration('accountability'),
    changesByTimeMigration('accountability'),
    contentKeyMigration('accountability', [
      'complaints-return',
      'victims-concerns-return',
      'mps-custody-disposals',
      'mps-custody-arrests',
      'mps-more-thorough-searches',
    ]),
    untoldMigration('accountability'),
    tableTellingMigration('accountability'),
  ],
};

/** Partners' files that this subgraph takes. */
export const accountabilityImporters: readonly FileImporter[] = [
  stopAndSearchTableImporter,
  stopAndSearchItemsImporter,
  wardBoundariesImporter,
  complaintsReturnImporter,
  conductComplaintsImporter,
  victimsConcernsImporter,
  custodyImporter(disposalsForm),
  custodyImporter(arrestsForm),
  moreThoroughSearchesImporter,
  ...denominatorImporters,
  ...residentImporters,
];

const dataset = datasetType('AccountabilityDataset');

export function buildAccountability() {
  return buildSubgraph(
    {
      resolvers: [
        ScrutinyResolver,
        ScrutinyReviewResolver,
        RecommendationResolver,
        UndertakingResolver,
        RiskResolver,
        AreaResolver,
        StopAndSearchResolver,
        StoppedPeopleResolver,
        ComplaintsResolver,
        CustodyResolver,
        ...registerClasses,
        dataset.resolver,
        ReleaseResolver,
      ],
      orphanedTypes: [Area, dataset.type],
    },
    { Area: ({ code = '' }) => new Area(code), ...recordReferences, AccountabilityDataset: dataset.reference },
  );
}

/** Scrutiny reviews, their recommendations and strategic risks, by themselves and on every area. */
export async function createAccountability(database: Database, today: () => string): Promise<Subgraph> {
  const { sdl, schema } = await buildAccountability();
  return executableSubgraph({
    name: 'accountability',
    sdl,
    schema,
    context: accountabilityContext(database, today),
    ready: () => database.ready(),
    state: () => dataState(database),
    close: () => Promise.resolve(),
  });
}
