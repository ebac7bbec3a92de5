import { releaseView } from '../../../kit/releases/releaseView.ts';
import { datasetById } from '../../../schema/datasets/register.ts';
import type { Release } from '../../../schema/figures/release.ts';
import type { RecordReader } from './recordReader.ts';

/** The release that states a row, as the graph shows it; null where the register no longer knows its dataset. */
export async function releaseOf(
  row: { readonly dataset: string; readonly release: string },
  records: RecordReader,
): Promise<Release | null> {
  const dataset = datasetById(row.dataset);
  const release = await records.release(row);
  return dataset === undefined || release === undefined ? null : releaseView(release, dataset);
}
