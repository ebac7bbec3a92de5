import type { Database, DatabaseShape } from '../../kit/database/database.ts';
import { figureMigration } from '../../kit/database/figureMigration.ts';
import type { Importer, TextTable } from '../../kit/importing/importer.ts';
import { datasetType } from '../../kit/releases/datasetType.ts';
import { buildSubgraph } from '../../kit/subgraph/buildSubgraph.ts';
import { executableSubgraph } from '../../kit/subgraph/executableSubgraph.ts';
import type { Subgraph } from '../../kit/subgraph/subgraph.ts';
import { areaByCode, type AreaKind } from '../../schema/places/areas.ts';
import { engagementContext } from './context.ts';
import { Borough } from './entities/borough.ts';
import { London } from './entities/london.ts';
import { BoroughResolver } from './resolvers/boroughResolver.ts';
import { LondonResolver } from './resolvers/londonResolver.ts';
import { ProgrammeResolver } from './resolvers/programmeResolver.ts';

export { loadEngagementDocuments } from './loadDocuments.ts';

export const engagementDatabase: DatabaseShape = {
  schema: 'engagement',
  entities: [],
  migrations: [figureMigration('engagement')],
};

/** Partners' files that this subgraph takes: none are published, it holds what documents say. */
export const engagementImporters: readonly Importer<TextTable>[] = [];

const dataset = datasetType('EngagementDataset');

export function buildEngagement() {
  return buildSubgraph(
    {
      resolvers: [LondonResolver, BoroughResolver, ProgrammeResolver, dataset.resolver],
      orphanedTypes: [London, Borough, dataset.type],
    },
    {
      London: ({ code = '' }) => (isA('LONDON', code) ? new London(code) : null),
      Borough: ({ code = '' }) => (isA('BOROUGH', code) ? new Borough(code) : null),
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
    close: () => Promise.resolve(),
  });
}
