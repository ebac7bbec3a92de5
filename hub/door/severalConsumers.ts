import { HubError } from '../../kit/hubError.ts';
import type { ImportDoor, ImportOptions, ImportReport, ReceivedFile } from '../../kit/importing/report.ts';
import type { Domain } from '../../schema/datasets/dataset.ts';

/** A subgraph that keeps a dataset, with its door. */
export interface Consumer {
  readonly domain: Domain;
  readonly door: ImportDoor;
}

/**
 * Gives a file to every subgraph that keeps its kind, one after the other. It is taken when each has taken it; where one
 * fails after another took it, the file is sent again, and changes nothing where it stands already.
 */
export async function importForAll(
  consumers: readonly Consumer[],
  file: ReceivedFile,
  options: ImportOptions,
): Promise<ImportReport> {
  const taken: Domain[] = [];
  let whole: ImportReport | null = null;
  for (const { domain, door } of consumers) {
    const report = await importOrExplain(door, file, options, { domain, taken });
    if (report.refusals.length > 0) return { ...report, remarks: [...report.remarks, ...alreadyTaken(taken, options)] };
    whole = whole === null ? report : { ...report, changed: whole.changed + report.changed };
    taken.push(domain);
  }
  if (whole === null) throw new Error('a dataset without a consumer');
  return whole;
}

interface Progress {
  readonly domain: Domain;
  readonly taken: readonly Domain[];
}

/** @throws HubError that says, besides its own reason, where the file stands already */
async function importOrExplain(
  door: ImportDoor,
  file: ReceivedFile,
  options: ImportOptions,
  { domain, taken }: Progress,
): Promise<ImportReport> {
  try {
    return await door.import(file, options);
  } catch (error) {
    if (!(error instanceof HubError) || taken.length === 0 || options.dryRun) throw error;
    const where = `The file stands in ${taken.join(' and ')} and not in ${domain}; send it again.`;
    throw new HubError(error.code, `${error.message} ${where}`);
  }
}

function alreadyTaken(taken: readonly Domain[], { dryRun }: ImportOptions): readonly string[] {
  return taken.length === 0 || dryRun ? [] : [`The file stands in ${taken.join(' and ')}, which took it before.`];
}

/** Withdraws a release wherever it stands. @throws HubError NOT_FOUND where it stands nowhere */
export async function withdrawFromAll(
  consumers: readonly Consumer[],
  release: string,
  reason: string,
): Promise<{ readonly release: string; readonly changed: number }> {
  let changed: number | null = null;
  let unknown: HubError | null = null;
  for (const { door } of consumers) {
    try {
      changed = (changed ?? 0) + (await door.withdraw(release, reason)).changed;
    } catch (error) {
      // An import that one of them did not take is withdrawn from the others all the same.
      if (!(error instanceof HubError) || error.code !== 'NOT_FOUND') throw error;
      unknown = error;
    }
  }
  if (changed === null) throw unknown ?? new Error('a dataset without a consumer');
  return { release, changed };
}
