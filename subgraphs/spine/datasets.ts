import type { DatasetDeclaration, Domain } from '../../schema/datasets/dataset.ts';
import { datasetDeclarations } from '../../schema/datasets/register.ts';
import { AccountabilityDataset, EngagementDataset, PerformanceDataset, type Dataset } from './entities/dataset.ts';

const types: Readonly<Record<Domain, new (declaration: DatasetDeclaration) => Dataset>> = {
  performance: PerformanceDataset,
  accountability: AccountabilityDataset,
  engagement: EngagementDataset,
};

/** The register as the graph shows it; a dataset of several subgraphs is shown by the first of its consumers. */
const byId: ReadonlyMap<string, Dataset> = new Map(
  datasetDeclarations.map((declaration) => [declaration.id, new types[declaration.consumers[0]](declaration)]),
);

export function allDatasets(): Dataset[] {
  return [...byId.values()];
}

export function datasetEntity(id: string): Dataset | null {
  return byId.get(id) ?? null;
}
