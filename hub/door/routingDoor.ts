import { HubError } from '../../kit/hubError.ts';
import { unrecognised, type DomainDoor } from '../../kit/importing/domainDoor.ts';
import { openFile } from '../../kit/importing/openFile.ts';
import type { ImportDoor, ImportOptions, ImportReport, ReceivedFile } from '../../kit/importing/report.ts';
import { templateSignature } from '../../kit/registers/template.ts';
import type { Domain } from '../../schema/datasets/dataset.ts';
import { datasetById, datasetDeclarations } from '../../schema/datasets/register.ts';
import { keptRegisters } from '../domains.ts';
import { today } from '../today.ts';
import { importArchive } from './importArchive.ts';
import { importWorkbook } from './importWorkbook.ts';
import { importForAll, withdrawFromAll, type Consumer } from './severalConsumers.ts';

/** The one door: sends a file, and each file of an archive, to every subgraph that keeps its kind. */
export function createRoutingDoor<Door extends ImportDoor>(doors: Readonly<Record<Domain, Door>>): RoutingDoor<Door> {
  const known = [...datasetDeclarations, ...keptRegisters.map(({ register }) => templateSignature(register))];
  const candidates = known.flatMap(({ id, signatures }) => signatures.map((signature) => [id, signature] as const));
  const consumersOf = (dataset: string): readonly Consumer[] => {
    const keeper = keptRegisters.find(({ register }) => register.id === dataset)?.domain;
    const consumers = keeper === undefined ? (datasetById(dataset)?.consumers ?? []) : [keeper];
    return consumers.map((domain) => ({ domain, door: doors[domain] }));
  };
  const take = async (file: ReceivedFile, options: ImportOptions): Promise<ImportReport> => {
    const opened = await openFile(file, known, { today: today() });
    if (!opened.recognised) return unrecognised(file, opened);
    return importForAll(consumersOf(opened.dataset), file, options);
  };
  return {
    of: (domain) => doors[domain],
    async import(file, options) {
      const takeOne = async (one: ReceivedFile) =>
        (await importWorkbook(one, candidates, (table) => take(table, options))) ?? take(one, options);
      return (await importArchive(file, takeOne)) ?? takeOne(file);
    },
    async withdraw(release, reason) {
      const [dataset = ''] = release.split(':');
      const consumers = consumersOf(dataset);
      if (consumers.length === 0) {
        throw new HubError(
          'NOT_FOUND',
          `There is no release "${release}"; "hub datasets" lists the releases of each dataset.`,
        );
      }
      return withdrawFromAll(consumers, release, reason);
    },
  };
}

export interface RoutingDoor<Door extends ImportDoor = DomainDoor> extends ImportDoor {
  of(domain: Domain): Door;
}
