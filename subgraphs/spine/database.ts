import type { DatabaseShape } from '../../kit/database/database.ts';
import { accessKeys } from './migrations/accessKeys.ts';
import { readRemovals } from './migrations/readRemovals.ts';
import { reads } from './migrations/reads.ts';
import { readsByArea } from './migrations/readsByArea.ts';
import { updateSeal } from './migrations/updateSeal.ts';
import { viewNeeds } from './migrations/viewNeeds.ts';
import { views } from './migrations/views.ts';
import { webhooks } from './migrations/webhooks.ts';
import { webhookTries } from './migrations/webhookTries.ts';

/** What the hub keeps about itself and those who ask: every gateway has it open. Places and datasets are facts of the code. */
export const spineDatabase: DatabaseShape = {
  schema: 'spine',
  entities: [],
  migrations: [accessKeys, views, reads, readsByArea, webhooks, readRemovals, webhookTries, viewNeeds, updateSeal],
};
