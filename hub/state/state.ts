import type { Database } from '../../kit/database/database.ts';
import { createDomainDoor } from '../../kit/importing/domainDoor.ts';
import type { Domain } from '../../schema/datasets/dataset.ts';
import { programs } from '../domains.ts';
import { createRoutingDoor, type RoutingDoor } from '../door/routingDoor.ts';
import { today } from '../today.ts';

export type Databases = Readonly<Record<Domain, Database>>;

/** The hub's whole state, open in this process. */
export interface State {
  readonly databases: Databases;
  /** What the gateway's own subgraph keeps: keys, records of reads. */
  readonly spine: Database;
  readonly door: RoutingDoor;
  close(): Promise<void>;
}

/** The door of one domain on its database. */
export function domainDoor(domain: Domain, database: Database) {
  const { importers, registers, news } = programs[domain];
  return createDomainDoor({ database, importers, registers, today, ...(news && { news }) });
}

/** The one door to all domains, where their databases are open in this process. */
export function doorTo(databases: Databases): RoutingDoor {
  return createRoutingDoor({
    engagement: domainDoor('engagement', databases.engagement),
    accountability: domainDoor('accountability', databases.accountability),
    performance: domainDoor('performance', databases.performance),
  });
}
