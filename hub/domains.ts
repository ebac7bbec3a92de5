import type { Database, DatabaseShape } from '../kit/database/database.ts';
import type { FileImporter } from '../kit/importing/importer.ts';
import type { News } from '../kit/importing/news.ts';
import type { Register } from '../kit/registers/register.ts';
import type { Subgraph } from '../kit/subgraph/subgraph.ts';
import type { Domain } from '../schema/datasets/dataset.ts';
import {
  accountabilityDatabase,
  accountabilityImporters,
  accountabilityRegisters,
  auditPeople,
  createAccountability,
  loadAccountabilityDocuments,
  tellDeadlines,
} from '../subgraphs/accountability/index.ts';
import {
  createEngagement,
  engagementDaily,
  engagementDatabase,
  engagementImporters,
  engagementRegisters,
  loadEngagementDocuments,
} from '../subgraphs/engagement/index.ts';
import {
  createPerformance,
  loadPerformanceDocuments,
  performanceNews,
  tellTargets,
  performanceDatabase,
  performanceImporters,
} from '../subgraphs/performance/index.ts';

/** What the hub needs to know of a domain subgraph to run it, in whatever process. */
export interface DomainProgram {
  readonly name: Domain;
  readonly database: DatabaseShape;
  readonly importers: readonly FileImporter[];
  /** Registers that are kept in bulk by their templates too. */
  readonly registers: readonly Register[];
  /** What followers are told beside a release itself; left out where that is nothing. */
  readonly news?: News;
  create(database: Database, today: () => string): Promise<Subgraph>;
  /** Publishes the source documents' facts; does nothing where they stand already. */
  loadDocuments(database: Database, today: string): Promise<void>;
  /** What is to be done at every start and once each day; left out where nothing is. */
  daily?(database: Database, today: string): Promise<void>;
  /** What is looked over within a minute of its publication, beside all else; left out where nothing is. */
  afterwards?(database: Database): Promise<void>;
}

export const programs: Readonly<Record<Domain, DomainProgram>> = {
  engagement: {
    name: 'engagement',
    database: engagementDatabase,
    importers: engagementImporters,
    registers: engagementRegisters,
    create: createEngagement,
    loadDocuments: loadEngagementDocuments,
    daily: engagementDaily,
  },
  accountability: {
    name: 'accountability',
    database: accountabilityDatabase,
    importers: accountabilityImporters,
    registers: accountabilityRegisters,
    create: createAccountability,
    loadDocuments: loadAccountabilityDocuments,
    daily: tellDeadlines,
    afterwards: auditPeople,
  },
  performance: {
    name: 'performance',
    database: performanceDatabase,
    importers: performanceImporters,
    registers: [],
    create: createPerformance,
    loadDocuments: loadPerformanceDocuments,
    daily: tellTargets,
    news: performanceNews,
  },
};

/** In the order in which they are opened. */
export const domains = ['engagement', 'accountability', 'performance'] as const satisfies readonly Domain[];

/** Every register with the subgraph that keeps it. */
export const keptRegisters: readonly { readonly domain: Domain; readonly register: Register }[] = domains.flatMap(
  (domain) => programs[domain].registers.map((register) => ({ domain, register })),
);
