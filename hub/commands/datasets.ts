import { datasetDeclarations } from '../../schema/datasets/register.ts';
import { readConfig } from '../config.ts';
import { heldReleases, type HeldRelease } from './heldReleases.ts';

/** Lists the register: what the hub can take, and the releases that it holds. */
export async function datasets({ json }: { readonly json: boolean }): Promise<void> {
  const held = Map.groupBy(await heldReleases(readConfig()), ({ dataset }) => dataset);
  for (const { id, title, publisher, cadence } of datasetDeclarations) {
    const releases = held.get(id) ?? [];
    if (json) console.log(JSON.stringify({ id, title, publisher, cadence, releases }));
    else console.log([`${id}\n  ${title} (${publisher})`, ...releases.map(describe)].join('\n'), '\n');
  }
}

function describe({ id, publishedOn, recordCount, withdrawnOn }: HeldRelease): string {
  const published = publishedOn === null ? 'day of publication not known' : `published ${publishedOn}`;
  const withdrawn = withdrawnOn === null ? '' : `, withdrawn ${withdrawnOn}`;
  return `  - ${id}: ${published}, ${recordCount.toLocaleString('en-GB')} records${withdrawn}`;
}
