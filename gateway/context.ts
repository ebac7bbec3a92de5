import type { Viewer } from '../kit/viewer.ts';
import type { EntityTrees } from './federation/entityTrees.ts';

/** What a request carries through Apollo Server to the data sources. */
export interface GatewayContext {
  readonly viewer: Viewer;
  readonly requestId: string;
  readonly trees: EntityTrees;
}
