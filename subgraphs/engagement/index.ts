import type { Database, DatabaseShape } from '../../kit/database/database.ts';
import { figureMigration } from '../../kit/database/figureMigration.ts';
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
import { areaByCode, type AreaKind } from '../../schema/places/areas.ts';
import { engagementContext } from './context.ts';
import { Borough } from './entities/borough.ts';
import { London } from './entities/london.ts';
import { Ward } from './entities/ward.ts';
import { neighbourhoods } from './migrations/neighbourhoods.ts';
import { neighbourhoodTexts } from './migrations/neighbourhoodTexts.ts';
import { representation } from './migrations/representation.ts';
import { representationChanges } from './migrations/representationChanges.ts';
import { withdrawnConsent } from './migrations/withdrawnConsent.ts';
import { neighbourhoodImporters } from './neighbourhoods/neighbourhoodImporters.ts';
import { recordReferences, registerClasses } from './registerClasses.ts';
import { representationImporter } from './representation/representationImporter.ts';
import { BoroughNeighbourhoodResolver } from './resolvers/boroughNeighbourhoodResolver.ts';
import { BoroughRepresentationResolver } from './resolvers/boroughRepresentationResolver.ts';
import { BoroughResolver } from './resolvers/boroughResolver.ts';
import { LondonResolver } from './resolvers/londonResolver.ts';
import { NeighbourhoodResolver } from './resolvers/neighbourhoodResolver.ts';
import { NeighbourhoodTextsResolver, textsAwaitingResolver } from './resolvers/neighbourhoodTextsResolver.ts';
import { ProgrammeResolver } from './resolvers/programmeResolver.ts';
import { RepresentationResolver } from './resolvers/representationResolver.ts';
import { gapsResolver, returnsResolver } from './resolvers/returnsResolver.ts';
import { returnImporters } from './returns/returnImporters.ts';

export { engagementDaily } from './engagementDaily.ts';
export { releasePanelCounts } from './counting/releasePanelCounts.ts';
export { engagementRegisters } from './registers/engagementRegisters.ts';
export { loadEngagementDocuments } from './loadDocuments.ts';

export const engagementDatabase: DatabaseShape = {
  schema: 'engagement',
  entities: [],
  migrations: [
    figureMigration('engagement'),
    registerMigration('engagement', '0002-registers'),
    outboxMigration('engagement'),
    neighbourhoods,
    representation,
    qualityMigration('engagement'),
    withdrawnConsent,
    neighbourhoodTexts,
    changesMigration('engagement'),
    leftOutMigration('engagement'),
    toldPeriodsMigration('engagement'),
    representationChanges,
    changesByTimeMigration('engagement'),
    contentKeyMigration('engagement', ['panel-representation-returns']),
    untoldMigration('engagement'),
  ],
};

/** Partners' files that this subgraph takes. */
export const engagementImporters: readonly FileImporter[] = [
  ...returnImporters,
  ...neighbourhoodImporters,
  representationImporter,
  ...denominatorImporters,
  ...residentImporters,
];

const dataset = datasetType('EngagementDataset');

export function buildEngagement() {
  return buildSubgraph(
    {
      resolvers: [
        LondonResolver,
        BoroughResolver,
        NeighbourhoodResolver,
        NeighbourhoodTextsResolver,
        RepresentationResolver,
        BoroughRepresentationResolver,
        BoroughNeighbourhoodResolver,
        ProgrammeResolver,
        ...registerClasses,
        dataset.resolver,
        ReleaseResolver,
        ...[London, Borough, Ward].map(returnsResolver),
        ...[London, Borough].map(gapsResolver),
        ...[London, Borough].map(textsAwaitingResolver),
      ],
      orphanedTypes: [London, Borough, Ward, dataset.type],
    },
    {
      London: ({ code = '' }) => (isA('LONDON', code) ? new London(code) : null),
      Borough: ({ code = '' }) => (isA('BOROUGH', code) ? new Borough(code) : null),
      Ward: ({ code = '' }) => (isA('WARD', code) ? new Ward(code) : null),
      ...recordReferences,
      EngagementDataset: dataset.reference,
    },
  );
}

function isA(kind: AreaKind, code: string): boolean {
  return areaByCode(code)?.kind === kind;
}

/** Ward panels, neighbourhood teams and their programmes, on London and its boroughs. */
export async function createEngagement(database: Database, today: () => string): Promise<Subgraph> {
  const { sdl, schema } = await buildEngagement();
  return executableSubgraph({
    name: 'engagement',
    sdl,
    schema,
    context: engagementContext(database, today),
    ready: () => database.ready(),
    state: () => dataState(database),
    close: () => Promise.resolve(),
  });
}
