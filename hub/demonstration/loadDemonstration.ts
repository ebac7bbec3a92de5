import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../kit/database/database.ts';
import { HubError } from '../../kit/hubError.ts';
import type { DomainDoor } from '../../kit/importing/domainDoor.ts';
import type { ImportReport } from '../../kit/importing/report.ts';
import { holdsRecords } from '../../kit/registers/demonstrationRecords.ts';
import { demonstrationState } from '../../kit/releases/demonstration.ts';
import type { Domain } from '../../schema/datasets/dataset.ts';
import { datasetById } from '../../schema/datasets/register.ts';
import { programs } from '../domains.ts';
import { demonstrationPublishedOn, demonstrationVersion } from './calendar.ts';
import { demonstrationFiles, type DemonstrationFile } from './demonstrationFile.ts';
import { demonstrationRegisters } from './registers/demonstrationRegisters.ts';
import { writeDemonstrationFile } from './writeDemonstrationFile.ts';

/** One domain whose demonstration is to be loaded. */
export interface DemonstrationHost {
  readonly domain: Domain;
  readonly database: Database;
  readonly door: Pick<DomainDoor, 'demonstrate'>;
  /** Made where it is missing; left as it was. */
  readonly temporaryFolder: string;
  readonly say: (step: string) => void;
}

/**
 * Loads what a domain lacks of the demonstration through its own door: datasets that have never had a real release, and do
 * not hold this version yet, and registers in which nothing is kept. Where all is settled that costs one statement for each.
 * @throws HubError where a made file is refused, which is a fault of the hub
 */
export async function loadDemonstration(host: DemonstrationHost): Promise<void> {
  for (const file of demonstrationFiles) {
    if (datasetById(file.dataset)?.consumers[0] !== host.domain) continue;
    const { database } = host;
    const { hasRealRelease, files } = await demonstrationState(database, database.schema, file.dataset);
    if (!hasRealRelease && !files.includes(file.name)) await loadFile(file, host);
  }
  for (const filledIn of demonstrationRegisters) {
    const { register } = filledIn;
    if (!programs[host.domain].registers.includes(register)) continue;
    // Of a register in which anything is kept nothing is made up: a borough ends its part of it for good with its own record.
    if (await holdsRecords(host.database, register.id)) continue;
    const name = `${register.id} (demonstration ${String(demonstrationVersion)}).csv`;
    await loadFile({ dataset: register.id, name, lines: () => filledIn.lines() }, host);
  }
}

async function loadFile(file: DemonstrationFile, { door, temporaryFolder, say }: DemonstrationHost): Promise<void> {
  say(`Making and loading ${file.name}`);
  await mkdir(temporaryFolder, { recursive: true });
  const folder = await mkdtemp(join(temporaryFolder, 'demonstration-'));
  try {
    const received = await writeDemonstrationFile(file, folder);
    checkTaken(await door.demonstrate(received, { publishedOn: demonstrationPublishedOn, dryRun: false }), file);
  } catch (error) {
    // A real release that another process took in the meantime ends the demonstration, as it should.
    if (!(error instanceof HubError && error.code === 'CONFLICT')) throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function checkTaken({ dataset, release, refusals: [first] }: ImportReport, file: DemonstrationFile): void {
  const isRegister = datasetById(file.dataset) === undefined;
  if ((release !== null || (isRegister && first === undefined)) && dataset === file.dataset) return;
  const reason = first === undefined ? `it was taken for ${dataset ?? 'no known dataset'}` : first.message;
  const line = first?.line ? `, line ${String(first.line)}` : '';
  throw new HubError(
    'INTERNAL',
    `The demonstration file "${file.name}" was refused${line}: ${reason} Set HUB_DEMO=off to start without it.`,
  );
}
