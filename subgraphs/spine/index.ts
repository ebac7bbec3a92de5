import { KeyStore } from '../../kit/access/keyStore.ts';
import type { Database } from '../../kit/database/database.ts';
import { buildSubgraph } from '../../kit/subgraph/buildSubgraph.ts';
import { executableSubgraph } from '../../kit/subgraph/executableSubgraph.ts';
import type { Subgraph } from '../../kit/subgraph/subgraph.ts';
import type { WebhookDesk } from '../../kit/webhooks/webhookDesk.ts';
import { areaEntity, entityOfKind } from './areas.ts';
import type { SpineContext } from './context.ts';
import { datasetEntity } from './datasets.ts';
import { BasicCommandUnit } from './entities/basicCommandUnit.ts';
import { Borough } from './entities/borough.ts';
import { AccountabilityDataset, EngagementDataset, PerformanceDataset } from './entities/dataset.ts';
import { London } from './entities/london.ts';
import { PoliceForce } from './entities/policeForce.ts';
import { Ward } from './entities/ward.ts';
import { AccessLogResolver } from './resolvers/accessLogResolver.ts';
import { AccessResolver } from './resolvers/accessResolver.ts';
import { PlaceResolver } from './resolvers/placeResolver.ts';
import { RegisterResolver } from './resolvers/registerResolver.ts';
import {
  BasicCommandUnitResolver,
  BoroughResolver,
  LondonResolver,
  PoliceForceResolver,
  WardResolver,
} from './resolvers/relationResolvers.ts';
import { UpdatesResolver } from './resolvers/updatesResolver.ts';
import { ViewResolver } from './resolvers/viewResolver.ts';
import { WebhookResolver } from './resolvers/webhookResolver.ts';
import { Gap } from './updates/gap.ts';
import { updateTypes } from './updates/updateTypes.ts';
import type { ViewStore } from './views/viewStore.ts';

export { ViewStore } from './views/viewStore.ts';
export { spineDatabase } from './database.ts';

const kinds = { London, PoliceForce, BasicCommandUnit, Borough, Ward };
const area = ({ code = '' }: Readonly<Record<string, string>>) => areaEntity(code);
const dataset = ({ id = '' }: Readonly<Record<string, string>>) => datasetEntity(id);

export function buildSpine() {
  return buildSubgraph(
    {
      resolvers: [
        PlaceResolver,
        RegisterResolver,
        ViewResolver,
        LondonResolver,
        PoliceForceResolver,
        BasicCommandUnitResolver,
        BoroughResolver,
        WardResolver,
        UpdatesResolver,
        AccessResolver,
        AccessLogResolver,
        WebhookResolver,
      ],
      orphanedTypes: [
        ...Object.values(kinds),
        PerformanceDataset,
        AccountabilityDataset,
        EngagementDataset,
        Gap,
        ...Object.values(updateTypes),
      ],
    },
    {
      Area: area,
      ...Object.fromEntries(
        Object.entries(kinds).map(([name, kind]) => [name, ({ code = '' }) => entityOfKind(kind, code)]),
      ),
      PerformanceDataset: dataset,
      AccountabilityDataset: dataset,
      EngagementDataset: dataset,
    },
  );
}

/** What the spine stands on. */
export interface SpineParts {
  /** Its own schema; several gateways share it. Whoever opened it closes it. */
  readonly database: Database;
  readonly views: ViewStore;
  /** Today in London. */
  readonly today: () => string;
  /** Called when a key was changed, so that it is read anew. */
  readonly forgetKey?: (prefix: string) => void;
  /** Left out where none are kept. */
  readonly webhooks?: WebhookDesk;
}

/** The subgraph that every gateway hosts in its own process: places, the register of datasets, who is asking. */
export async function createSpine({
  database,
  views,
  today,
  forgetKey = () => undefined,
  webhooks,
}: SpineParts): Promise<Subgraph> {
  const { sdl, schema } = await buildSpine();
  const keys = new KeyStore(database);
  return executableSubgraph({
    name: 'spine',
    sdl,
    schema,
    context: ({ viewer, requestId, budget }): SpineContext => ({
      viewer,
      requestId,
      database,
      keys,
      forgetKey,
      views,
      today,
      ...(webhooks && { webhooks }),
      ...(budget && { budget }),
    }),
    // Places, and so most answers, need no database: without it the fields that do are missing, each with its error.
    ready: () => Promise.resolve(true),
    // Places and datasets are facts of the code; who reads what it keeps besides is never given a kept answer.
    state: () => Promise.resolve({ mark: sdl, changedAt: 0 }),
    close: () => Promise.resolve(),
  });
}
