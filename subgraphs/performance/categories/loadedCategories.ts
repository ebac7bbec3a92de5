import type { FigureReader } from '../../../kit/indicators/figureReader.ts';
import { dashboardOffences } from '../../../schema/datasets/dashboardDatasets.ts';
import { boroughCrime, wardCrime } from '../../../schema/datasets/performanceDatasets.ts';

/** The files that bring categories of recorded crime, with the series in which each files them. */
const sources = [
  { dataset: boroughCrime.id, measure: 'crime' },
  { dataset: wardCrime.id, measure: 'crime' },
  { dataset: dashboardOffences.id, measure: 'offences' },
];

/** Ids of the categories of recorded crime that files have brought, those that the hub does not know too. */
export async function loadedCategories(figures: FigureReader): Promise<readonly string[]> {
  const loaded = await Promise.all(
    sources.map(async ({ dataset, measure }) => (await figures.shelf(dataset, 'all')).categories(measure)),
  );
  return [...new Set(loaded.flat())];
}
