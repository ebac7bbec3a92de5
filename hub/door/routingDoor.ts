import { HubError } from '../../kit/hubError.ts';
import { unrecognised, type DomainDoor } from '../../kit/importing/domainDoor.ts';
import { openFile } from '../../kit/importing/openFile.ts';
import type { ImportDoor } from '../../kit/importing/report.ts';
import type { Domain } from '../../schema/datasets/dataset.ts';
import { datasetById, datasetDeclarations } from '../../schema/datasets/register.ts';
import { today } from '../today.ts';

/** The one door: sends a file to the subgraph that keeps its kind. */
export function createRoutingDoor<Door extends ImportDoor>(doors: Readonly<Record<Domain, Door>>): RoutingDoor<Door> {
  const doorOf = (dataset: string): Door => {
    const declaration = datasetById(dataset);
    if (declaration === undefined)
      throw new HubError('NOT_FOUND', `There is no dataset "${dataset}"; "hub datasets" lists them.`);
    return doors[declaration.consumers[0]];
  };
  return {
    of: (domain) => doors[domain],
    doorOf,
    async import(file, options) {
      const opened = await openFile(file, datasetDeclarations, { today: today() });
      return opened.recognised ? doorOf(opened.dataset).import(file, options) : unrecognised(file, opened);
    },
    async withdraw(release, reason) {
      const [dataset = ''] = release.split(':');
      if (datasetById(dataset) === undefined) {
        throw new HubError(
          'NOT_FOUND',
          `There is no release "${release}"; "hub datasets" lists the releases of each dataset.`,
        );
      }
      return doorOf(dataset).withdraw(release, reason);
    },
  };
}

export interface RoutingDoor<Door extends ImportDoor = DomainDoor> extends ImportDoor {
  of(domain: Domain): Door;
  /** The door of the subgraph that keeps a dataset. */
  doorOf(dataset: string): Door;
}
