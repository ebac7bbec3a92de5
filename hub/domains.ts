import type { Database, DatabaseShape } from '../kit/database/database.ts';
import type { FileImporter } from '../kit/importing/importer.ts';
import type { Subgraph } from '../kit/subgraph/subgraph.ts';
import type { Domain } from '../schema/datasets/dataset.ts';
import {
  accountabilityDatabase,
  accountabilityImporters,
  createAccountability,
  loadAccountabilityDocuments,
} from '../subgraphs/accountability/index.ts';
import {
  createEngagement,
  engagementDatabase,
  engagementImporters,
  loadEngagementDocuments,
} from '../subgraphs/engagement/index.ts';
import {
  createPerformance,
  loadPerformanceDocuments,
  performanceDatabase,
  performanceImporters,
} from '../subgraphs/performance/index.ts';

/** What the hub needs to know of a domain subgraph to run it, in whatever process. */
export interface DomainProgram {
  readonly name: Domain;
  readonly database: DatabaseShape;
  readonly importers: readonly FileImporter[];
  create(database: Database, today: () => string): Promise<Subgraph>;
  /** Publishes the source documents' facts; does nothing where they stand already. */
  loadDocuments(database: Database, today: string): Promise<void>;
}

export const programs: Readonly<Record<Domain, DomainProgram>> = {
  engagement: {
    name: 'engagement',
    database: engagementDatabase,
    importers: engagementImporters,
    create: createEngagement,
    loadDocuments: loadEngagementDocuments,
  },
  accountability: {
    name: 'accountability',
    database: accountabilityDatabase,
    importers: accountabilityImporters,
    create: createAccountability,
    loadDocuments: loadAccountabilityDocuments,
  },
  performance: {
    name: 'performance',
    database: performanceDatabase,
    importers: performanceImporters,
    create: createPerformance,
    loadDocuments: loadPerformanceDocuments,
  },
};

/** In the order in which they are opened. */
export const domains = ['engagement', 'accountability', 'performance'] as const satisfies readonly Domain[];
